"""The JSON Schemas of the files, for editors: descriptions while typing, ids to choose from, mistakes underlined.

Made from the file types; what a type cannot say (a step either ends or goes on, the catalogue's ids) is added here.
`schema/*.json` holds the result; a test keeps it current, and ``python -m simulator.authoring.schema`` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import msgspec

from simulator.authoring.fileformat import FillerFile, PhrasebookFile, ScenarioFile
from simulator.domain.catalogue import Catalogue

Json: TypeAlias = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
Object: TypeAlias = dict[str, Json]

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that every YAML editor knows."""


def scenario_schema(catalogue: Catalogue) -> Object:
    """The schema of a scenario file, with the catalogue's ids."""
    schema = _schema(ScenarioFile, "Scenario", catalogue)
    definitions = _object(schema["$defs"])
    _object(definitions["Step"])["oneOf"] = [
        {"required": ["next"], "properties": {"next": {"minItems": 1}}},
        {"required": ["end"]},
    ]
    condition = _object(definitions["Condition"])
    condition["minProperties"] = 1
    condition["dependencies"] = {"times_at_least": ["visited"]}
    _object(definitions["Test"])["minProperties"] = 1
    return schema


def phrasebook_schema(catalogue: Catalogue) -> Object:
    """The schema of a phrasebook file, with the catalogue's ids."""
    return _schema(PhrasebookFile, "Phrasebook", catalogue)


def filler_schema(catalogue: Catalogue) -> Object:
    """The schema of a file of replies that show nothing."""
    return _schema(FillerFile, "Filler", catalogue)


SCHEMAS: dict[str, Callable[[Catalogue], Object]] = {
    "scenario": scenario_schema,
    "phrasebook": phrasebook_schema,
    "filler": filler_schema,
}
"""The maker of the schema of each kind of file."""


def file_name(kind: str) -> str:
    """The name of the file that holds the schema of a kind of file."""
    return f"{kind}-v1.json"


def written(schema: Object) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(type_: type[msgspec.Struct], title: str, catalogue: Catalogue) -> Object:
    made = _object(_renamed(json.loads(json.dumps(msgspec.json.schema(type_)))))
    _each_object(made, lambda part: _name_ids(part, catalogue))
    _each_object(made, _tidy)
    return {"$schema": DIALECT, "title": title, **made}


def _object(value: Json) -> Object:
    if not isinstance(value, dict):
        raise TypeError("an object is expected here")
    return value


def _each_object(value: Json, change: Callable[[Object], None]) -> None:
    """Apply a change to every object inside a value, the innermost first."""
    if isinstance(value, list):
        for item in value:
            _each_object(item, change)
    elif isinstance(value, dict):
        for item in list(value.values()):
            _each_object(item, change)
        change(value)


def _renamed(value: Json) -> Json:
    """The same with the definitions named as readers know the parts: Step, not StepFile."""
    if isinstance(value, list):
        return [_renamed(item) for item in value]
    if isinstance(value, dict):
        return {key.removesuffix("File"): _renamed(item) for key, item in value.items()}
    return value.removesuffix("File") if isinstance(value, str) else value


def _name_ids(part: Object, catalogue: Catalogue) -> None:
    """Replace the mark of a field that names something of the catalogue by the ids that it may name."""
    names = part.pop("x-names", None)
    if not isinstance(names, str):
        return
    principles: list[Json] = [*catalogue.principle]
    pitfalls: list[Json] = [*catalogue.pitfall]
    ids: dict[str, list[Json]] = {
        "principle": principles,
        "pitfall": pitfalls,
        "behaviour": principles + pitfalls,
        "competency": [competency.id for competency in catalogue.competencies],
    }
    for needless in ("minLength", "maxLength", "pattern"):
        part.pop(needless, None)
    part["enum"] = ids[names]


def _tidy(part: Object) -> None:
    """Leave out defaults that say nothing."""
    if part.get("default") in ([], {}):
        del part["default"]


def main() -> None:
    """Write the schemas to ``schema/`` of the checkout that this file is in."""
    from simulator.authoring.library import Library

    root = Path(__file__).parents[2]
    catalogue = Library([root / "scenarios"]).catalogue()
    (root / "schema").mkdir(exist_ok=True)
    for kind, make in SCHEMAS.items():
        (root / "schema" / file_name(kind)).write_text(written(make(catalogue)), encoding="utf-8")


if __name__ == "__main__":
    main()
