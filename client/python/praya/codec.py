"""Messages to canonical proto3 JSON and back. What is unknown is passed over, what is of a wrong kind is refused."""

import base64
import binascii
import json
import re
from dataclasses import dataclass, fields
from enum import IntEnum
from functools import lru_cache
from typing import Any, Callable, Dict, List, Optional, Tuple, Type, TypeVar, Union, get_args, get_origin

from .errors import CodecError
from .schema import ClientMessage, ServerMessage

#: No number of the protocol leaves it, so that every reader holds it exactly.
INTEGER_MAX = 2**53 - 1
_INTEGER = re.compile(r"-?[0-9]{1,16}")

M = TypeVar("M")


@dataclass(frozen=True)
class _Member:
    """A field of a message, or one member of a choice, under its name in JSON."""

    attribute: str
    of: Any
    repeated: bool = False


def encode(message: ClientMessage) -> str:
    """A frame of the client."""
    return json.dumps(to_json(message), separators=(",", ":"), allow_nan=False)


def decode(frame: Union[str, bytes]) -> ServerMessage:
    """A frame of the server. Raises CodecError."""
    if not isinstance(frame, str):
        raise CodecError("a binary frame where text belongs")
    try:
        value = json.loads(frame, parse_constant=_no_number, parse_float=_no_number)
    except (ValueError, RecursionError) as error:
        raise CodecError(f"no JSON: {error}") from error
    return from_json(ServerMessage, value)


def from_json(cls: Type[M], value: Any) -> M:
    """Raises CodecError."""
    return _message(cls, value, cls.__name__)


def to_json(message: Any) -> Dict[str, Any]:
    """Fields that are absent are left out."""
    out: Dict[str, Any] = {}
    for name, (member, _) in _members(type(message)).items():
        value = getattr(message, member.attribute)
        if value is None or value == [] or (not value and not _is_message(member.of)):
            continue
        if _is_message(member.of) and not member.repeated and type(value) is not member.of:
            continue  # Another member of the choice.
        path = f"{type(message).__name__}.{name}"
        out[name] = [_out(member.of, v, path) for v in value] if member.repeated else _out(member.of, value, path)
    return out


def _out(of: Any, value: Any, path: str) -> Any:
    if _is_message(of):
        if type(value) is not of:
            raise CodecError(f"{path}: {type(value).__name__} is no {of.__name__}")
        return to_json(value)
    if of is bool or of is str:
        if isinstance(value, of):
            return value
    elif of is bytes:
        if isinstance(value, bytes):
            return base64.b64encode(value).decode()
    elif isinstance(value, int) and not isinstance(value, bool) and abs(value) <= INTEGER_MAX:
        if of is int:
            return str(int(value))  # Every number of the wire may be written as text, and no reader rounds it.
        if value in of._value2member_map_:
            return f"{_prefix(of)}{of(value).name}"
    raise CodecError(f"{path}: {value!r} is no {of.__name__}")


def _message(cls: Type[M], value: Any, path: str) -> M:
    if not isinstance(value, dict):
        raise CodecError(f"{path} is no object")
    members = _members(cls)
    given: Dict[str, Any] = {}
    for name, part in value.items():
        member, read = members.get(name, (None, None))
        if member is None or read is None or part is None:
            continue  # Of a later version; null is absent.
        if member.attribute in given:
            raise CodecError(f"{path}: {member.attribute} stands twice")
        at = f"{path}.{name}"
        if not member.repeated:
            given[member.attribute] = read(part, at)
        elif isinstance(part, list):
            given[member.attribute] = [read(item, at) for item in part]
        else:
            raise CodecError(f"{at} is no list")
    return cls(**given)


_Reader = Callable[[Any, str], Any]


def _members(cls: type) -> Dict[str, Tuple[_Member, _Reader]]:
    if cls not in _KNOWN:
        _KNOWN[cls] = _members_of(cls)
    return _KNOWN[cls]


_KNOWN: Dict[type, Dict[str, Tuple[_Member, _Reader]]] = {}


def _members_of(cls: Any) -> Dict[str, Tuple[_Member, _Reader]]:
    members: Dict[str, Tuple[_Member, _Reader]] = {}
    for each in fields(cls):
        of: Any = each.type
        repeated = get_origin(of) in (list, List)
        if repeated:
            of = get_args(of)[0]
        choice = [part for part in get_args(of) if part is not type(None)]
        if len(choice) > 1:
            for part in choice:
                members[_lower_first(part.__name__)] = (_Member(each.name, part), _reader(part))
        else:
            of = choice[0] if choice else of
            members[_json_name(each.name)] = (_Member(each.name, of, repeated), _reader(of))
    return members


def _reader(of: Any) -> _Reader:
    if of is int:
        return _integer
    if of is bytes:
        return _bytes
    if of is bool or of is str:
        return lambda value, path: _plain(of, value, path)
    if issubclass(of, IntEnum):
        names = {f"{_prefix(of)}{each.name}": each for each in of}
        return lambda value, path: _named(of, names, value, path)
    return lambda value, path: _message(of, value, path)


def _integer(value: Any, path: str) -> int:
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= INTEGER_MAX:
        return value
    raise CodecError(f"{path} is no whole number within 2^53")


def _bytes(value: Any, path: str) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (TypeError, ValueError, binascii.Error) as error:
        raise CodecError(f"{path} is no base64") from error


def _plain(of: type, value: Any, path: str) -> Any:
    if isinstance(value, of):
        return value
    raise CodecError(f"{path} is no {of.__name__}")


def _named(of: Type[IntEnum], names: Dict[str, IntEnum], value: Any, path: str) -> IntEnum:
    """A value of a later version is the zero of its set."""
    if isinstance(value, str):
        return names.get(value, of(0))
    number = _integer(value, path)
    return of(number) if number in of._value2member_map_ else of(0)


def _is_message(of: Any) -> bool:
    return of not in (int, str, bool, bytes) and not issubclass(of, IntEnum)


@lru_cache(maxsize=None)
def _prefix(of: Any) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", of.__name__).upper() + "_"


def _json_name(attribute: str) -> str:
    head, *rest = attribute.rstrip("_").split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


def _lower_first(name: str) -> str:
    return name[:1].lower() + name[1:]


def _no_number(text: str) -> Optional[int]:
    raise CodecError(f"{text} is no whole number")
