"""``simulator play``: a scenario in the app, or in line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from simulator.commands.common import language_option, options_word, put_exactly
from simulator.edge import Call
from simulator.i18n.texts import Texts

if TYPE_CHECKING:
    from simulator.coaching.session import Session
    from simulator.desk import Desk
    from simulator.plain import Voice

NEWEST = "\0newest"
"""What `--resume` without a session stands for: no id that somebody could type."""


def play_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "play"
    about = _("Play a scenario from the beginning, or continue an unfinished session with --resume.")
    # Translators: stands for the id of a scenario in the help of commands
    scenario_word = texts.pgettext("metavar", "[SCENARIO]")

    @click.command("play", help=about, options_metavar=options_word(texts))
    @click.argument("scenario", required=False, metavar=scenario_word)
    @language_option(texts)
    @click.option(
        "--trainee",
        # Translators: stands for somebody's name in the help of commands
        metavar=texts.pgettext("metavar", "NAME"),
        # Translators: help of the option --trainee of "play"
        help=_("Who plays."),
    )
    # Translators: help of the option --plain of "play"
    @click.option("--plain", is_flag=True, help=_("Line by line, for screen readers and pipes."))
    # Translators: help of the option --json of "play"
    @click.option("--json", "as_json", is_flag=True, help=_("Line by line as JSON, for programs."))
    @click.option(
        "--resume",
        is_flag=False,
        flag_value=NEWEST,
        # Translators: stands for the id of a session in the help of commands
        metavar=texts.pgettext("metavar", "[SESSION]"),
        # Translators: help of the option --resume of "play"
        help=_("Go on with this session, or with the newest unfinished one."),
    )
    @click.pass_obj
    def command(
        call: Call,
        scenario: str | None,
        language: str | None,
        trainee: str | None,
        plain: bool,
        as_json: bool,
        resume: str | None,
    ) -> None:
        in_lines = plain or as_json
        if not in_lines:
            _require_terminal()
        desk = call.desk(language)
        session = _session(desk, scenario, trainee, resume)
        if in_lines:
            _play_in_lines(desk, session, as_json=as_json)
        else:
            from simulator.tui.app import run

            run(desk, session=session)

    return command


def _require_terminal() -> None:
    from simulator.commands.streams import is_terminal
    from simulator.errors import UsageError

    if not is_terminal():
        raise UsageError("no-terminal")


def _session(desk: Desk, scenario: str | None, trainee: str | None, resume: str | None) -> Session:
    """The session to play: a stored one, or a new one."""
    from simulator.domain.ids import ScenarioId, SessionId
    from simulator.errors import UsageError

    if scenario and resume:
        raise UsageError("scenario-and-resume")
    if not scenario and not resume:
        raise UsageError("nothing-to-play")
    # Translators: the name of a trainee who has not said theirs
    nobody = desk.texts.pgettext("name", "Trainee")
    if resume:
        person = desk.known_trainee(trainee or nobody) if trainee or not desk.trainee else desk.trainee
        if trainee and person is None:
            raise UsageError("unknown-trainee", name=trainee, closest="")
        session = desk.resume(SessionId(resume) if resume != NEWEST else None, person)
        desk.seat(session.trainee)
        return session
    story = desk.library.scenario(ScenarioId(scenario or ""), desk.scenario_language)
    if trainee is not None or desk.trainee is None:
        # for this run only: whoever opens the app later is still asked for their name
        desk.seat(desk.trainee_named(nobody if trainee is None else trainee))
    return desk.coach(story.language).begin(story, desk.trainee or desk.trainee_named(nobody))


def _play_in_lines(desk: Desk, session: Session, *, as_json: bool) -> None:
    from simulator.commands.streams import is_terminal, read_lines
    from simulator.plain import play

    def ready() -> None:
        if prompted:
            click.echo("> ", nl=False)

    prompted = is_terminal() and not as_json
    voice = _voice(desk, session, as_json=as_json)
    play(desk, session, voice, read_lines(), ready, "--json" if as_json else "--plain")


def _voice(desk: Desk, session: Session, *, as_json: bool) -> Voice:
    phrasebook = desk.phrasebook(session.scenario.language)
    if as_json:
        from simulator.plain_json import JsonVoice

        return JsonVoice(put_exactly, phrasebook, desk.catalogue)
    from simulator.plain_text import TextVoice

    return TextVoice(put_exactly, phrasebook, desk.catalogue, desk.texts, desk.formats)
