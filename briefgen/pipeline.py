"""The main job on one screen: read, analyse, compose, write, check, in this order and with no detail."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from msgspec.structs import replace

from briefgen import __version__, inputs, modelfile
from briefgen.document import Attachment, Document
from briefgen.errors import OptionError
from briefgen.filenames import file_name
from briefgen.files import write_whole
from briefgen.model import Briefing
from briefgen.options import Format, Options
from briefgen.stated import Stated

if TYPE_CHECKING:
    from briefgen.composition import Settings
    from briefgen.style import Style

__all__ = ["build", "check", "extract", "model_format", "render"]

Report = Callable[[str, str], None]
"""Told of each step and each warning: what it is (`read`, `Warning`), and words."""

ModelFormat = Literal["yaml", "json"]


def build(paths: Sequence[str], stated: Stated, options: Options, report: Report) -> list[Path]:
    """Articles (or one saved model) in, a file for each format out; returns their paths in the order of the formats."""
    return _documents(_briefing(paths, stated, report), options, report)


def extract(paths: Sequence[str], stated: Stated, format_: ModelFormat, report: Report) -> bytes:
    """Articles in, the model out, as the bytes of a JSON or YAML file."""
    return _dump(_briefing(paths, stated, report), format_)


def render(model: str, options: Options, report: Report) -> list[Path]:
    """A saved model in, a file for each format out; no language model is loaded."""
    report("read", model)
    return _documents(_load(_bytes(model), model), options, report)


def check(model: str, articles: Sequence[str], *, strict: bool) -> tuple[list[str], list[str]]:
    """The faults of a saved model, and remarks on what an editor added, each as `item: rule: words`."""
    from briefgen.checking import check as find_faults

    briefing = modelfile.loads(_bytes(model), model, strict=False)
    faults = find_faults(briefing, source_files=[(name, _bytes(name)) for name in articles], strict=strict)
    return [str(fault) for fault in faults if not fault.remark], [str(fault) for fault in faults if fault.remark]


def model_format(output: str, stated: str | None) -> ModelFormat:
    """The format of a model file: the stated one, else the suffix's, else YAML."""
    return cast("ModelFormat", stated or ("json" if output.lower().endswith(".json") else "yaml"))


def _briefing(paths: Sequence[str], stated: Stated, report: Report) -> Briefing:
    """Read one input and analyse it, unless it is a model already."""
    if len(paths) > 1:
        raise OptionError("several articles in one briefing are not supported yet", "give one INPUT")
    path = paths[0]
    report("read", path)
    data = _bytes(path)
    if modelfile.is_model(data):
        if stated != Stated():
            raise OptionError("--title, --date and the like state what an article lacks", "edit the model", file=path)
        return _load(data, path)
    from briefgen.reading import read_source

    def warn(words: str) -> None:
        report("Warning", words)

    source = read_source(data, path, stated=stated, warn=warn)
    report("analyse", source.title)
    from briefgen.analysis import analyse
    from briefgen.composition import fill_templates
    from briefgen.proving import proved

    return fill_templates(proved(analyse(source), warn))


def _documents(briefing: Briefing, options: Options, report: Report) -> list[Path]:
    """Compose a briefing and write it in each format, all files or none."""
    from briefgen.composition import compose, load_style
    from briefgen.fonts import covers

    style = load_style(options.style)
    report("compose", style.name)
    document = compose(briefing, style, _settings(options), covers)
    for warning in document.warnings:
        report("Warning", warning)
    files = []
    for format_ in options.formats:
        name = file_name(briefing.title, _dates(briefing), style.name, options.version_number, format_)
        report("write", name)
        files.append((options.folder / name, _written(format_, briefing, document, style, options)))
    write_whole(files, force=options.force)
    return [path for path, _ in files]


def _written(format_: Format, briefing: Briefing, document: Document, style: Style, options: Options) -> bytes:
    """A document's bytes in one format; the formats of the model hold the model."""
    if format_ == "pdf":
        from briefgen.writing.pdf import write_pdf

        attachments = _attachments(briefing, style, options)
        return write_pdf(replace(document, attachments=attachments), style, options.paper or style.paper)
    if format_ == "md":
        from briefgen.writing.markdown import write_markdown

        return write_markdown(document, style.template).encode()
    return _dump(briefing, format_)


def _attachments(briefing: Briefing, style: Style, options: Options) -> tuple[Attachment, ...]:
    """The model that the PDF carries, with all that is needed to compose its pages again."""
    if options.attach == "none":
        return ()
    from briefgen.carrying import carried
    from briefgen.composition import style_data

    resolved: dict[str, object] = {
        "generator": f"briefgen {__version__}",
        "style": style_data(style),
        "paper": options.paper or style.paper,
        "prepared": options.prepared,
        "full_text": options.full_text,
        "version_number": options.version_number,
    }
    name = file_name(briefing.title, _dates(briefing), style.name, options.version_number, "json")
    data = modelfile.dump_json(carried(briefing, options.attach, resolved))
    return (Attachment(name, data, "The model of this briefing, with the words that it rests on"),)


def _settings(options: Options) -> Settings:
    from briefgen.composition import Settings

    return Settings(
        prepared=options.prepared,
        full_text=options.full_text,
        version=options.version_number,
        generator=f"briefgen {__version__}",
    )


def _dates(briefing: Briefing) -> list[str | None]:
    return [source.published for source in briefing.sources]


def _load(data: bytes, path: str) -> Briefing:
    from briefgen.composition import fill_templates

    return fill_templates(modelfile.loads(data, path))


def _dump(briefing: Briefing, format_: ModelFormat) -> bytes:
    return modelfile.dump_json(briefing) if format_ == "json" else modelfile.dump_yaml(briefing)


def _bytes(path: str) -> bytes:
    return inputs.read_bytes(path, sys.stdin.buffer, most=modelfile.MOST_BYTES)
