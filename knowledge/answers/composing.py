"""The story of an answer, in one function: read the question, look in the fold, else find and quote, check, say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers import phrasing
from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.moments import in_days
from knowledge.answers.asked.questions import Question, read_question
from knowledge.answers.asked.sought import sought
from knowledge.answers.confirming import confirm
from knowledge.answers.conversation import carried_on, goes_on, made_whole, points_nowhere, shown_again
from knowledge.answers.documents.answering import DOCUMENT_ASKS, division, tell
from knowledge.answers.documents.deeds import Meant, named_by_deed, named_by_relation
from knowledge.answers.documents.listing import tell_list
from knowledge.answers.documents.said import before_document
from knowledge.answers.documents.still import asked_plainly, ended_since
from knowledge.answers.documents.told_of import is_done_to, tell_of_other
from knowledge.answers.evidence import Evidence, Sources
from knowledge.answers.facts.answering import tell_facts
from knowledge.answers.facts.finding import Finding
from knowledge.answers.facts.telling import Told
from knowledge.answers.meant.bodies import YEAR
from knowledge.answers.meant.documents import (
    DIVISIONS,
    day_of,
    documents_meant,
    is_numbered_so,
    issued_by,
    named_in_full,
    titled,
)
from knowledge.answers.passages.gate import is_borne_out
from knowledge.answers.passages.quoting import Quote, Span, best_quotes, cite, verified
from knowledge.answers.passages.spoken_of import introduced
from knowledge.answers.phrasing import name_of
from knowledge.answers.weights import LOOKED_AT, MOST_CHOICES
from knowledge.facts.recorded import ALWAYS, divisions
from knowledge.records import Answer, Citation, Document, Outcome, Reason, Topic
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.places import find_listed, find_places
from knowledge.vietnamese.writing.reading import Reading

SHORT_QUOTE = 250  # characters of a quote beside which it is told what ended it
LONGEST_READING = 300  # characters of a question that are shown as they were read

ASKED_OF_A_DEED = frozenset({Ask.SIGNER, Ask.EFFECTIVE, Ask.ISSUED, Ask.BASIS, Ask.REPLACES, Ask.STATUS})
ASKED_OF_ANOTHER = frozenset({Ask.SIGNER, Ask.EFFECTIVE, Ask.ISSUED, Ask.BASIS})
TOLD_BY_OTHERS = DOCUMENT_ASKS - {Ask.EFFECTIVE, Ask.ISSUED}


def compose(typed: str, sources: Sources | None, *, as_of: date, talk: Sequence[Answer]) -> Answer:
    """Answer a question from what the sources say, or say that they do not."""
    if sources is None:
        return declined(read_question(typed), Reason.EMPTY_LIBRARY)
    question = _whole(typed, sources, talk, as_of)
    if not question.words:
        return declined(question, Reason.UNREADABLE)
    if points_nowhere(question):
        return declined(question, Reason.NOT_BORNE_OUT)
    answer = verified(
        _shown(question, sources, talk)
        or _confirmed(question, sources, as_of)
        or _of_a_document(question, sources, as_of)
        or _of_a_part(question, sources, as_of)
        or _of_a_deed(question, sources, as_of)
        or _no_more(question, sources, as_of)
        or _listed(question, sources, as_of)
        or _of_the_fold(question, sources, as_of, talk)
        or _from_the_talk(question, sources, as_of, talk)
        or (declined(question, Reason.NOT_BORNE_OUT) if goes_on(question, talk) else None)
        or _from_passages(question, sources, as_of),
        sources,
        lambda: declined(question, Reason.NOT_BORNE_OUT),
    )
    return replace(answer, topic=carried_on(answer.topic, talk), reading=_understood(question, answer))


def _understood(question: Question, answer: Answer) -> str | None:
    """How the question was read, where that mattered: it was in doubt or found nothing, and is not as typed."""
    if question.english or not (question.in_doubt or answer.outcome is Outcome.NOT_FOUND):
        return None
    as_typed = " ".join(question.typed.lower().split()) == question.text.lower()
    return None if as_typed else question.text[:1].upper() + question.text[1:LONGEST_READING]


def _whole(typed: str, sources: Sources, talk: Sequence[Answer], as_of: date) -> Question:
    """The question as read, with what it leaves out taken from the talk."""
    question = _read(typed, sources, as_of)
    whole = made_whole(question, talk)
    return replace(_read(whole, sources, as_of), typed=typed, english=question.english) if whole else question


def _read(text: str, sources: Sources, as_of: date) -> Question:
    def reader(typed: str) -> Reading:
        reading = sources.read(typed)
        return replace(reading, text=in_days(reading.text, as_of, lambda mention: day_of(mention, sources)))

    return read_question(text, reader)


def _shown(question: Question, sources: Sources, talk: Sequence[Answer]) -> Answer | None:
    """Show again, word for word, what the last answer rests on."""
    last = shown_again(question, talk)
    if last is None:
        return None
    quotes = [phrasing.quoted(sources.document(c.document), c, english=question.english) for c in last.citations]
    text = phrasing.shortened("\n".join(dict.fromkeys(quotes)), phrasing.LONGEST_LIST)
    return Answer(question.typed, Outcome.ANSWERED, text, last.citations, reason=Reason.QUOTED, topic=last.topic)


def _confirmed(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Say whether what the question supposes is so."""

    def tell_openly(asked: Question) -> Told | None:
        finding = tell_facts(asked, sources, as_of)
        return finding.told if finding else None

    found = confirm(question, lambda text: _read(text, sources, as_of), tell_openly)
    if found is None:
        return None
    answer = _told(question, found.told, sources)
    return replace(answer, text=phrasing.confirmed(answer.text, holds=found.holds, english=question.english))


def _of_a_document(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Answer what is asked of a document named by number."""
    if len(question.documents) != 1 or question.ask not in DOCUMENT_ASKS:
        return None
    mention, last = question.documents[0], question.period(as_of)[1]
    if question.ask in ASKED_OF_ANOTHER and (other := named_by_relation(question, sources, last)):
        return _of_a_meant(question, other, sources, last) or declined(question, Reason.NOTHING_NEAR)
    meant = documents_meant(question, sources, last)
    more = set(question.left) - DIVISIONS - set(question.numbers)
    by_issuer = issued_by(meant, question.left, sources)
    asks_more = question.ask is Ask.OPEN and bool(more) and not by_issuer
    if asks_more and meant:
        return None  # something in the document is asked for
    meant = by_issuer or meant
    if len(meant) > 1:
        return clarify(question, [named_in_full(question, document) for document in meant])
    said = tell(question, meant[0], sources, last) if meant else None
    if not meant or not divisions(before_document(question)):  # a part that it has not is told by no other
        said = said or tell_of_other(question, mention, sources, last)
    if said is not None:
        topic = Topic(question.text, said.body, document=name_of(meant[0]) if meant else None)
        return replace(answered(question, said.text, said.spans, sources), topic=topic)
    if asks_more:
        return None
    if meant:
        return declined(question, Reason.NOT_BORNE_OUT, name_of(meant[0], english=question.english))
    if question.ask in TOLD_BY_OTHERS and not is_numbered_so(mention, sources):
        found = _from_passages(question, sources, as_of)  # what others tell of it
        is_other_way = question.ask is Ask.REPLACES and any(is_done_to(c.quote, mention) for c in found.citations)
        if found.outcome is Outcome.ANSWERED and not is_other_way:
            return found
    return declined(question, Reason.NO_SUCH_DOCUMENT, question.text[mention.start : mention.end])


def _of_a_part(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Show an article of a document that is named by its matter: "Điều 5 Quy chế …"."""
    named = divisions(question.text)
    if question.documents or question.ask is not Ask.ABOUT or not named:
        return None
    parts = {number for _, number in named} | DIVISIONS
    words = frozenset(question.left) - parts
    meant = titled(question, words, sources, question.period(as_of)[1]) if words else []
    said = division(question, sources.document(meant[0].id), named) if len(meant) == 1 else None
    return answered(question, said.text, said.spans, sources) if said else None


def _of_a_deed(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Answer what is asked of a decision that is named by what it did: "Ai ký quyết định thành lập …?"."""
    if question.documents or question.ask not in ASKED_OF_A_DEED:
        return None
    days = question.period(as_of) if question.dates else (ALWAYS, as_of)
    meant = named_by_deed(question, sources, days)
    return _of_a_meant(question, meant, sources, days[1]) if meant else None


def _of_a_meant(question: Question, meant: Meant, sources: Sources, last: date) -> Answer | None:
    """Answer what is asked of a decision that is named by what it did."""
    said = tell(question, meant.document, sources, last) if meant.document else None
    if meant.mention:
        said = tell_of_other(replace(question, left=()), meant.mention, sources, last)
    if said is None:
        return None
    topic = Topic(question.text, said.body, document=name_of(meant.document) if meant.document else None)
    return replace(answered(question, said.text, said.spans, sources), topic=topic)


def _no_more(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Say that a clause holds no more, where it is asked whether it still does; None where nothing ended it."""
    supposed = asked_plainly(question)
    if supposed is None:
        return None
    plain = replace(_read(supposed, sources, as_of), ask=Ask.OPEN, posts=())
    last = question.period(as_of)[1]
    evidence = _evidence(plain.text, sources, last)
    rarity = sources.rarity(plain.content)
    quotes = best_quotes(plain, evidence, rarity)
    quote = next((quote for quote in quotes if is_borne_out(plain, quote, rarity)), None)
    if quote is None:
        return None
    document = quote.evidence.document
    ended = ended_since(question, document, quote.start, sources, last, alone=True)
    if ended is None:
        return None
    quoted = phrasing.quoted(document, cite(document, quote.start, quote.end), english=False, longest=SHORT_QUOTE)
    span = (document.id, quote.start, quote.end)
    return answered(question, f"{phrasing.NO_MORE} {quoted}. {ended.text}", (*ended.spans, span), sources)


def _listed(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """List the documents that are asked for."""
    said = tell_list(question, sources, as_of)
    if said is None:  # that a body was not founded, or still is, does not answer which were dissolved
        return declined(question, Reason.NOTHING_NEAR) if question.ask is Ask.DISSOLVED else None
    return replace(answered(question, said.text, said.spans, sources), topic=Topic(question.text, said.body))


def _of_the_fold(question: Question, sources: Sources, as_of: date, talk: Sequence[Answer]) -> Answer | None:
    """Answer from the statements of documents; None where the question is not of that kind, or they are silent."""
    found = tell_facts(question, sources, as_of)
    if found is None:
        return None
    if found.choices:
        return _from_the_talk(question, sources, as_of, talk) or clarify(question, found.choices)
    is_of_a_year = found.reason is Reason.NOT_THEN and any(map(YEAR.fullmatch, question.numbers))
    if found.is_partial or is_of_a_year:  # a sentence may tell the others, or of that year
        quoted = _from_passages(question, sources, as_of)
        if quoted.outcome is Outcome.ANSWERED:
            return quoted
    return _told(question, found.told, sources) if found.told else _not_told(question, found)


def _told(question: Question, told: Told, sources: Sources) -> Answer:
    spans = [(s.document, s.start, s.end) for s in told.proof]
    documents = [sources.document(id_) for id_, _, _ in spans]
    numbered = next((name_of(document) for document in documents if document.number), None)
    topic = Topic(question.text, told.body, told.person, numbered, told.since)
    return replace(answered(question, told.text, spans, sources), topic=topic, statements=told.proof)


def _not_told(question: Question, found: Finding) -> Answer:
    return declined(question, found.reason, found.nearest)


def _from_passages(question: Question, sources: Sources, as_of: date) -> Answer:
    """Quote the sentence or clauses that answer, or say that none does."""
    evidence = _evidence(question.text, sources, as_of)
    answer, quotes = _quoted_from(question, evidence, sources, as_of)
    return answer or replace(_nearest(question, quotes), passages=tuple(e.passage.id for e in evidence))


def _from_the_talk(question: Question, sources: Sources, as_of: date, talk: Sequence[Answer]) -> Answer | None:
    """Quote what the source of the last answer tells besides: "Trụ sở ban đặt ở đâu?" goes on with what was told."""
    spoken_of = list(dict.fromkeys(citation.document for citation in talk[-1].citations)) if talk else []
    for document in map(sources.document, spoken_of):
        near = _evidence(f"{question.text} {document.title or ''}", sources, as_of)
        evidence = [e for e in near if e.document.id == document.id]
        if answer := _quoted_from(question, evidence, sources, as_of)[0]:
            return answer
    return None


def _evidence(text: str, sources: Sources, as_of: date) -> list[Evidence]:
    # A day in an open question is one of its words: what happened in 2024 is often told in 2025.
    return [e for e in sources.find(text, LOOKED_AT) if _was_known(e.document, as_of)]


def _quoted_from(
    question: Question, evidence: Sequence[Evidence], sources: Sources, as_of: date
) -> tuple[Answer | None, Sequence[Quote]]:
    """The answer that the evidence bears out, if any, and the quotes that came nearest."""
    rarity = sources.rarity(question.content)
    quotes = best_quotes(question, evidence, rarity)
    borne_out = [quote for quote in quotes if is_borne_out(question, quote, rarity)]
    if not borne_out:
        return None, quotes
    last = question.period(as_of)[1]
    answer = _quoting(question, _in_force(question, borne_out, sources, last), sources, last)
    return replace(answer, passages=tuple(e.passage.id for e in evidence)), quotes


def _in_force(question: Question, quotes: Sequence[Quote], sources: Sources, last: date) -> Quote:
    """The best of some quotes whose words were not ended by a day, nor said anew; else the best of them."""

    def is_ended(quote: Quote) -> bool:
        return ended_since(question, quote.evidence.document, quote.start, sources, last, alone=True) is not None

    return next((quote for quote in quotes if not is_ended(quote)), quotes[0])


def _nearest(question: Question, quotes: Sequence[Quote]) -> Answer:
    if not quotes:
        return declined(question, Reason.NOTHING_NEAR)
    nearest = name_of(quotes[0].evidence.document, english=question.english)
    return declined(question, Reason.NOT_BORNE_OUT, nearest)


def _quoting(question: Question, quote: Quote, sources: Sources, last: date) -> Answer:
    document = quote.evidence.document
    citation = cite(document, quote.start, quote.end)
    ended = ended_since(question, document, quote.start, sources, last)
    longest = SHORT_QUOTE if ended else phrasing.LONGEST_IN_TEXT
    text = phrasing.quoted(document, citation, english=question.english, longest=longest)
    citations = [citation]
    if question.ask is Ask.HOLDER and (full := introduced(document, quote.start, quote.end)):
        named = cite(document, *full)
        text = f"{text} {phrasing.introduced(named, english=question.english)}"
        citations.append(named)
    if ended:
        text = (
            f"{ended.text} {phrasing.formerly(text, english=question.english)}"
            if ended.is_anew
            else f"{text}. {ended.text}"
        )
        citations += [cite(sources.document(id_), start, end) for id_, start, end in ended.spans]
    topic = Topic(question.text, _body_asked(question), document=name_of(document) if document.number else None)
    return Answer(
        question.typed, Outcome.ANSWERED, text, tuple(dict.fromkeys(citations)), reason=Reason.QUOTED, topic=topic
    )


def _was_known(document: Document, day: date) -> bool:
    return document.published is None or document.published <= day


def answered(question: Question, text: str, spans: Sequence[Span], sources: Sources) -> Answer:
    """An answer from statements, with the spans that prove them as citations, each once."""
    citations: tuple[Citation, ...] = tuple(
        cite(sources.document(id_), start, end) for id_, start, end in dict.fromkeys(spans)
    )
    return Answer(question.typed, Outcome.ANSWERED, text, citations, reason=Reason.STATED)


def clarify(question: Question, choices: Sequence[str]) -> Answer:
    """A question back: which of several is meant."""
    text = phrasing.declined(Reason.SEVERAL, english=question.english)
    chosen = tuple(dict.fromkeys(choices))[:MOST_CHOICES]
    return Answer(question.typed, Outcome.CLARIFY, text, choices=chosen, reason=Reason.SEVERAL)


def declined(question: Question, reason: Reason, nearest: str = "") -> Answer:
    """No answer: why, and what to do next."""
    text = phrasing.declined(reason, english=question.english, nearest=nearest, sought=sought(question))
    asked = _body_asked(question)  # what follows may ask something else of the same body
    topic = Topic(question.text, asked) if asked else None
    return Answer(question.typed, Outcome.NOT_FOUND, text, reason=reason, topic=topic)


def _body_asked(question: Question) -> str | None:
    """The body that a question names, by name."""
    name = max((m.name for m in find_bodies(question.text) if not m.is_generic), key=len, default=None)
    places = [*find_places(question.text), *find_listed(question.text)]
    of_a_place = next((place.full for place in places if name and place.name not in name), None)
    return f"{name} {of_a_place}" if name and of_a_place else name
