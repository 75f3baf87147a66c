"""
Makes src/seqr_sandbox/types.py from the control API's description. With --check it only says if the file is stale.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
DESCRIPTION = HERE / "../../Simulator/Server/Control/OpenApi/openapi.json"
FILE = HERE / "src/seqr_sandbox/types.py"
HEADER = '''"""
The control API's values, as dicts. GET /sandbox/openapi.json describes them. A dict may have more members than its
type: a newer simulator tells more.

Made by make_types.py; do not change it by hand.
"""

from typing import Any, Dict, List, Optional, TypedDict, Union
'''
SIMPLE = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None", "object": "Dict[str, Any]"}


def type_of(schema):
    if "$ref" in schema:
        return f'"{schema["$ref"].rpartition("/")[2]}"'
    for choices in ("anyOf", "oneOf"):
        if choices in schema:
            return union(type_of(choice) for choice in schema[choices])
    kind = schema.get("type")
    if isinstance(kind, list):
        return union(type_of({**schema, "type": one}) for one in kind)
    if kind == "array":
        return f"List[{type_of(schema['items'])}]"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"Dict[str, {type_of(schema['additionalProperties'])}]"
    return SIMPLE.get(kind, "Any")


def union(types):
    types = list(dict.fromkeys(types))
    some = [one for one in types if one != "None"]
    joined = some[0] if len(some) == 1 else f"Union[{', '.join(some)}]"
    return f"Optional[{joined}]" if len(some) < len(types) else joined


def definition(name, schema):
    members = schema.get("properties", {})
    # A dict that need not have all of its members is one that need have none: before Python 3.11 there is nothing between.
    total = "" if set(members) == set(schema.get("required", [])) else ", total=False"
    lines = [f"class {name}(TypedDict{total}):"]
    if "description" in schema:
        lines.append(f'    """{schema["description"]}"""')
    lines += [f"    {member}: {type_of(of)}" for member, of in members.items()]
    return "\n".join(lines)


def types():
    schemas = json.loads(DESCRIPTION.read_text(encoding="utf-8"))["components"]["schemas"]
    described = [definition(name, schema) for name, schema in schemas.items() if schema.get("properties")]
    return "\n\n\n".join([HEADER.rstrip("\n"), *described]) + "\n"


if sys.argv[1:] == ["--check"]:
    if FILE.read_text(encoding="utf-8") != types():
        sys.exit(f"{FILE.name} is not made from this openapi.json. Run: python3 clients/python/make_types.py")
else:
    FILE.write_text(types(), encoding="utf-8")
