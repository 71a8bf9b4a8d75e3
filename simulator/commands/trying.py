"""``simulator try``: judge one reply at one step, without a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from simulator.commands.common import language_option, options_word, put, put_exactly
from simulator.edge import Call
from simulator.errors import UsageError
from simulator.i18n.texts import Texts
from simulator.language.clean import clean_text

if TYPE_CHECKING:
    from simulator.domain.assessment import Assessment
    from simulator.domain.ids import StepId
    from simulator.domain.phrasebook import Phrasebook
    from simulator.domain.scenario import Scenario, Step


def try_command(texts: Texts) -> click.Command:
    """Make the command."""
    _ = texts.gettext
    # Translators: help of the command "try"; the dash stays as it is
    about = _("Judge one reply at one step of a scenario. With - as the reply it is read from standard input.")

    @click.command("try", help=about, options_metavar=options_word(texts))
    # Translators: these three stand for arguments in the help of commands: a scenario's id, a step's id, a reply
    @click.argument("scenario", metavar=texts.pgettext("metavar", "SCENARIO"))
    # Translators: stands for the id of a step in the help of commands
    @click.argument("step", metavar=texts.pgettext("metavar", "STEP"))
    # Translators: stands for a reply, or a dash, in the help of commands
    @click.argument("reply", metavar=texts.pgettext("metavar", "REPLY"))
    @language_option(texts)
    # Translators: help of the option --json
    @click.option("--json", "as_json", is_flag=True, help=_("As JSON."))
    @click.pass_obj
    def command(call: Call, scenario: str, step: str, reply: str, language: str | None, as_json: bool) -> None:
        from simulator.domain.ids import ScenarioId

        desk = call.desk(language)
        story = desk.library.scenario(ScenarioId(scenario), desk.scenario_language)
        moment = _step(story, step)
        text = _given(reply)
        if not clean_text(text).strip():
            raise UsageError("empty-reply")
        assessment = desk.scorer(story.language).assess(story, moment, text)
        following = _next(story, moment, assessment)
        if as_json:
            from simulator.reporting.shapes import assessment_object, line

            put_exactly(line(assessment_object(assessment, following)) + "\n")
        else:
            _put_judgement(assessment, text, desk.phrasebook(story.language), desk.texts, following)

    return command


def _step(story: Scenario, wanted: str) -> Step:
    """A step that can be answered. UsageError ``unknown-step``, ``step-is-ending``."""
    step = next((step for id_, step in story.steps.items() if id_ == wanted), None)
    if step is None:
        from simulator.language.closest import closest

        guess = "".join(closest(wanted, list(story.steps)))
        raise UsageError("unknown-step", scenario=story.id, step=wanted, closest=guess, choices=", ".join(story.steps))
    if step.ending:
        raise UsageError("step-is-ending", step=wanted)
    return step


def _given(reply: str) -> str:
    """The reply as it was given, so that offsets fit it; only bytes that are no characters are replaced."""
    if reply == "-":
        from simulator.commands.streams import read_all

        return read_all()
    return reply.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _next(story: Scenario, step: Step, assessment: Assessment) -> StepId:
    """Where the story would go if it stood at `step` for the first time, in the mood in which it starts."""
    from simulator.domain import dialogue

    state = dialogue.DialogueState(step=step.id, mood=story.customer.mood, visits=(step.id,))
    return dialogue.reply(story, state, assessment).step


def _put_judgement(assessment: Assessment, reply: str, phrasebook: Phrasebook, texts: Texts, following: StepId) -> None:
    from simulator.domain.assessment import Verdict
    from simulator.i18n.formats import digits
    from simulator.reporting.transcript import judgement_line

    for behaviour in assessment.behaviours:
        if behaviour.verdict is not Verdict.CLEAR:
            put(judgement_line(behaviour, reply, phrasebook, texts))
    # Translators: under a reply. {score} is 0 to 100.
    put(texts.gettext("Score {score} (an estimate)", score=digits(str(assessment.score), texts.language)))
    # Translators: to which step of the story a reply leads; {step} is an id
    put(texts.gettext("The story would go on at: {step}", step=following))
