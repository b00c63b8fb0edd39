"""What weighs how much when passages answer. Set on the development questions; the golden ones hold it."""

LOOKED_AT = 24  # passages that are read for an answer
TRIED = 3  # sentences that are put to the gate, the best first
MOST_CHOICES = 5  # questions that are offered to choose from

# Choosing a sentence: the share of the question's words, by rarity, that it says itself, and what it covers of them.
OWN_SHARE, COVERED_SHARE = 1 / 3, 2 / 3
DOING_COUNTS = 0.1  # what a sentence gains that says the verb of "Ai … ?"
PLACE_WEIGHT = 0.012  # what each rank of its passage takes away

# The gate. What a quote covers of a question is the mean, so weighed, of three shares of its words, by rarity: of all,
# what quote, title and headings say; of all, what passage, title and headings say; and of those that title and headings
# do not say, what the quote says itself.
GIVEN_COUNTS, NEAR_COUNTS, PROPER_COUNTS = 0.4, 0.4, 0.2
ENOUGH_SAID = 0.76  # what a quote must cover of a question
ENOUGH_BESIDES = 0.65  # the same in news, where all the rest stands around the quote
ENOUGH_UNTOLD = 0.8  # the same where nothing in the question tells what kind of thing would answer it
NEARLY_ALL = 0.8  # the same share of a question about a body, a post or a person
NEARLY_ALL_BESIDES = 0.65  # and that, in news, where all the rest stands around the quote
SIDE_BY_SIDE = 0.5  # of the neighbours in a body's matter so many must stand side by side
FEW_WORDS = 4  # of so short a question every word must be said
FEWEST_WORDS = 2  # fewer ask nothing that a passage could answer
ENOUGH_IN_ENGLISH = 0.6  # the same share of an English question, of which some words are not in the lexicon
LIKE_ENOUGH = 0.80  # cosine of an English question and a Vietnamese passage, which share few words

MOST_UNNAMED = 0.75  # share of a question's words that a title and a sentence may explain in a body's names' place
