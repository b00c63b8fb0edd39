"""Every error that the program raises on purpose. Each message says what to do next."""


class HoiError(Exception):
    """Something a person can mend; the message, one line, says how."""


class SettingsError(HoiError):
    """A setting is missing, unknown or has a value that cannot be used."""


class LibraryError(HoiError):
    """The library cannot be opened, read or written."""


class UnknownDocument(LibraryError):
    """No document of the library has this id."""


class UnclearBody(LibraryError):
    """No body of the library, or more than one, is called so."""


class EmbedderMismatch(LibraryError):
    """The library holds vectors of another embedding model."""


class ModelError(HoiError):
    """The embedding model cannot be loaded or made."""


class SourceError(HoiError):
    """A file, folder or address cannot be read into documents."""


class ReceiptError(HoiError):
    """A receipt cannot be read, found or replayed."""


class PictureError(HoiError):
    """A picture cannot be drawn or written."""
