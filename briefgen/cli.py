"""The commands: they turn the command line into one options object, call one plain function and print.

Nothing but Click is imported before a command runs, so that `--help` is quick.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from briefgen import __version__
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from types import FrameType

    from briefgen.options import Options
    from briefgen.stated import Stated

    Command = TypeVar("Command", bound=Callable[..., Any])

INTERRUPTED = 130

YOUNG = 500_000
"""Objects made before Python looks for cycles among them. A command holds nearly all that it makes until it ends, so
that the usual 700 cost a build more than a tenth of its time and free nothing."""

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def main() -> NoReturn:
    """Run the program: the one place where errors become a line on standard error and an exit status."""
    gc.set_threshold(YOUNG)
    signal.signal(signal.SIGTERM, _interrupted)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    status = run()
    gc.freeze()  # else Python looks for cycles among all that was made before it ends: a tenth of a build
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (`sys.argv` where none is given) and return its exit status."""
    try:
        return int(commands.main(arguments, prog_name="briefgen", standalone_mode=False) or 0)
    except BriefgenError as error:
        click.echo(f"Error: {error}", err=True)
        return error.exit_status
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted: nothing half-written was left.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone: nothing is left to flush
        return 0
    except OSError as error:  # files have errors of their own, so this is standard output
        click.echo(f"Error: standard output: cannot be written ({error.strerror}); write to a file with -o", err=True)
        return BriefgenError.exit_status


def _interrupted(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


@click.group(context_settings=CONTEXT)
@click.version_option(__version__, prog_name="briefgen")
def commands() -> None:
    r"""Turn a news article into a printable briefing in which every line is the source's own words.

    \b
    Start with:
      briefgen build article.txt       the briefing as PDF and Markdown, in out/
      briefgen check model.yaml        does every line still stand in its source?

    Shell completion: eval "$(_BRIEFGEN_COMPLETE=bash_source briefgen)" (or zsh_source, fish_source).
    """


def _all(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator, in the order that help lists them."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


_document_options = _all(
    click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("out"), show_default=True,
                 metavar="DIR", help="Folder for the files; made if it is missing."),
    click.option("--style", default="memo", show_default=True, metavar="NAME|DIR",
                 help="A style's name (see `briefgen styles list`) or a folder that holds one."),
    click.option("--format", "formats", default="pdf,md", show_default=True, metavar="LIST",
                 help="Comma list of pdf, md, json, yaml."),
    click.option("--paper", type=click.Choice(["a4", "letter"]), help="Paper size of the PDF; else the style's own."),
    click.option("--force", is_flag=True, help="Replace files that exist and differ."),
    click.option("--prepared", metavar="DATE", help="Print this date of preparation; none is printed otherwise."),
    click.option("--attach", type=click.Choice(["cited", "full", "none"]), default="cited", show_default=True,
                 help="What the PDF carries: the model with the sentences it cites, with whole articles, or nothing."),
    click.option("--full-text", is_flag=True, help="Print the whole article as an annex."),
    click.option("--version-number", type=click.IntRange(1, 99), default=1, show_default=True, metavar="N",
                 help="The number in the file names (`_v01`)."),
)  # fmt: skip

_stated_options = _all(
    click.option("--title", metavar="TEXT", help="The article's title, where the file does not state it."),
    click.option("--date", metavar="DATE", help="The day it was published, such as 2023-05-01."),
    click.option("--outlet", metavar="TEXT", help="Who published it."),
    click.option("--byline", metavar="TEXT", help="Who wrote it."),
    click.option("--url", metavar="TEXT", help="Where it was published."),
    click.option("--language", metavar="CODE", help="Its language, such as en; it is not guessed then."),
)

_force_option = click.option("--force", is_flag=True, help="Replace FILE if it exists and differs.")


@commands.command(epilog="Example: briefgen build article.txt --style plain --paper letter")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@_document_options
@_stated_options
def build(inputs: tuple[str, ...], **given: Any) -> None:
    """Make a briefing from an article or a saved model.

    INPUT is a plain-text file, or - for standard input. The path of each file written is printed.
    """
    from briefgen import pipeline

    stated = _stated(given)
    _print_paths(pipeline.build(inputs, stated, _options(given), _reporter()))


@commands.command(epilog="Example: briefgen extract article.txt -o article.yaml")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", default="-", metavar="FILE|-", help="The file to write; standard output if not given.")
@click.option("--format", "format_", type=click.Choice(["yaml", "json"]), help="Taken from FILE's suffix, else yaml.")
@_force_option
@_stated_options
def extract(inputs: tuple[str, ...], output: str, format_: str | None, force: bool, **given: Any) -> None:
    """Write the model of an article as YAML or JSON.

    It holds everything found in the article, to read, edit and render.
    """
    from briefgen import pipeline

    data = pipeline.extract(inputs, _stated(given), pipeline.model_format(output, format_), _reporter())
    _put(data, output, force=force)


@commands.command(epilog="Example: briefgen render article.yaml --style plain --format pdf")
@click.argument("model", metavar="MODEL")
@_document_options
def render(model: str, **given: Any) -> None:
    """Make documents from a saved, perhaps edited, model.

    No language model is loaded.
    """
    from briefgen import pipeline

    _print_paths(pipeline.render(model, _options(given), _reporter()))


@commands.command(epilog="Example: briefgen check article.yaml --source article.txt")
@click.argument("model", metavar="MODEL")
@click.option("--source", "sources", multiple=True, metavar="FILE",
              help="An article to compare the model's sources with; may be given several times.")  # fmt: skip
@click.option("--strict", is_flag=True, help="Count what an editor added as faults too.")
@click.pass_context
def check(context: click.Context, model: str, sources: tuple[str, ...], strict: bool) -> None:
    """Prove that a model still stands in its source.

    Prints one line for each fault, `item: rule: words`; exit status 1 if there is one.
    """
    from briefgen import pipeline

    faults, remarks = pipeline.check(model, sources, strict=strict)
    for remark in remarks:
        click.echo(f"Remark: {remark}", err=True)
    for fault in faults:
        click.echo(fault)
    if faults:
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        click.echo(f"Error: {model}: {count} found; mend the items named, or extract the model again", err=True)
        context.exit(1)


@commands.group()
def styles() -> None:
    """List the styles, show one, or copy one to change."""


@styles.command("list", epilog="Example: briefgen styles list")
def styles_list() -> None:
    """List the styles.

    One a line: the name, a tab, what it is for.
    """
    from briefgen.composition import list_styles

    for name, description in list_styles():
        click.echo(f"{name}\t{description}")


@styles.command("show", epilog="Example: briefgen styles show memo")
@click.argument("name")
def styles_show(name: str) -> None:
    """Print a style's settings.

    They are printed as its style.toml holds them.
    """
    from briefgen.composition import style_toml

    click.echo(style_toml(name), nl=False)


@styles.command("new", epilog="Example: briefgen styles new house --from memo")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), required=False)
@click.option("--from", "model", default="memo", show_default=True, metavar="NAME", help="The style to copy.")
def styles_new(name: str, folder: Path | None, model: str) -> None:
    """Copy a style to change.

    The copy goes into ./NAME or DIR; use it with --style ./NAME. If NAME is itself the name of a style, that one is
    copied.
    """
    from briefgen.composition import copy_style, list_styles

    known = [style for style, _ in list_styles()]
    _print_paths(copy_style(name if name in known else model, folder or Path(name)))


@commands.command(epilog="Example: briefgen schema > briefgen.schema.json")
def schema() -> None:
    """Print the JSON Schema of the model."""
    from briefgen.modelfile import schema as model_schema

    _put(model_schema(), "-", force=False)


def _options(given: dict[str, Any]) -> Options:
    from briefgen.options import Options, parse_formats, parse_prepared

    return Options(
        folder=given["folder"],
        style=given["style"],
        formats=parse_formats(given["formats"]),
        paper=given["paper"],
        force=given["force"],
        prepared=parse_prepared(given["prepared"]),
        attach=given["attach"],
        full_text=given["full_text"],
        version_number=given["version_number"],
    )


def _stated(given: dict[str, Any]) -> Stated:
    from briefgen.options import parse_published
    from briefgen.stated import Stated

    return Stated(
        title=given["title"],
        date=parse_published(given["date"]),
        outlet=given["outlet"],
        byline=given["byline"],
        url=given["url"],
        language=given["language"],
    )


def _reporter() -> Callable[[str, str], None]:
    """What tells the user of progress and warnings: plain lines on standard error, whatever it is."""

    def report(kind: str, words: str) -> None:
        click.echo(f"{kind}: {words}", err=True)

    return report


def _print_paths(paths: list[Path]) -> None:
    for path in paths:
        click.echo(path)


def _put(data: bytes, output: str, *, force: bool) -> None:
    """Write a result to standard output, or whole to a file."""
    if output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from briefgen.files import write_whole

    write_whole([(Path(output), data)], force=force)
    click.echo(output)
