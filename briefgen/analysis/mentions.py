M
@dataclass(frozen=True)
class BodyMention:
    """A state or body meant in one place. kind `people` and `adjective` are about it without being it."""

    range: Range
    key: str
    kind: FormKind

    @property
    def means_itself(self) -> bool:
        """Is it the body that is meant, and not only something about it?"""
        return self.kind in ("name", "arm", "seat")


@dataclass(frozen=True)
class Bodies:
    """All mentions in order, and what kind of party each key is; outlets are left out."""

    mentions: tuple[BodyMention, ...]
    kinds: dict[str, PartyKind]
    places: tuple[BodyMention, ...] = ()

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each key is mentioned."""
        return Counter(mention.key for mention in self.mentions)

    def within(self, start: int, end: int) -> list[BodyMention]:
        """The mentions that lie inside a range of code points."""
        return [m for m in self.mentions if start <= m.range[0] and m.range[1] <= end]


def _inside(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _touches(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def is_outlet(article: Article, name: str) -> bool:
    """Is this the name of a newspaper, agency or broadcaster, the article's own among them?"""
    words = {word.removesuffix("'s").removesuffix("’s") for word in name.split()}
    outlets = lexicons.nouns()["outlets"]
    return bool(words & outlets) or name in outlets or bool(article.source.outlet and name == article.source.outlet)


