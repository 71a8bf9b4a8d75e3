"""The JSON Schemas in git are those that the file types make."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from made_up import ROOT

from simulator.authoring.schema import SCHEMAS, Object, file_name, scenario_schema, written
from simulator.domain.catalogue import Catalogue


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schema_is_current(kind: str, catalogue: Catalogue) -> None:
    stored = (ROOT / "schema" / file_name(kind)).read_text("utf-8")
    assert stored == written(SCHEMAS[kind](catalogue)), "run: python -m simulator.authoring.schema"


def test_every_key_is_described(catalogue: Catalogue) -> None:
    for make in SCHEMAS.values():
        for part, key, field in _fields(make(catalogue)):
            assert field.get("description"), f"{part}.{key}"


def test_ids_of_the_catalogue_are_offered(catalogue: Catalogue) -> None:
    recommend = json.dumps(scenario_schema(catalogue)["$defs"]["Step"]["properties"]["recommend"])  # type: ignore[index]  # a JSON value
    assert '"apologise"' in recommend
    assert '"blame-others"' not in recommend


def _fields(schema: Object) -> Iterator[tuple[str, str, Object]]:
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    for part, definition in definitions.items():
        assert isinstance(definition, dict)
        properties = definition.get("properties", {})
        assert isinstance(properties, dict)
        for key, field in properties.items():
            assert isinstance(field, dict)
            yield part, key, field
