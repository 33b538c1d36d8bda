"""What proves at log-on who is there. The secret part never leaves the process."""

import hashlib
import hmac
import re
from pathlib import Path
from typing import Callable, Union

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

#: Signs the bytes of the log-on.
Signer = Callable[[bytes], bytes]

_DOMAIN = b"praya.v1 log-on"


def log_on_bytes(nonce: bytes, key_name: str, subprotocol: str) -> bytes:
    """Domain, nonce, name of the key and subprotocol, each behind its length as two bytes, the higher first."""
    parts = (_DOMAIN, nonce, key_name.encode(), subprotocol.encode())
    return b"".join(len(part).to_bytes(2, "big") + part for part in parts)


def ed25519_signer(private_key: str) -> Signer:
    """From PEM (PKCS#8), or the 32 bytes of the seed as 64 hexadecimal digits."""
    text = private_key.strip()
    if re.fullmatch("[0-9a-fA-F]{64}", text):
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text)).sign
    try:
        key = load_pem_private_key(text.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise ValueError("the private key is neither PEM nor 64 hexadecimal digits") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"the private key is a {type(key).__name__}, not of Ed25519")
    return key.sign


def key_file_signer(path: Union[str, Path]) -> Signer:
    """An Ed25519 private key as text in a file."""
    return ed25519_signer(Path(path).read_text())


def hmac_signer(secret: Union[str, bytes]) -> Signer:
    """HMAC-SHA256; the secret as bytes, or as their hexadecimal digits."""
    if isinstance(secret, str):
        if not re.fullmatch("([0-9a-fA-F]{2})+", secret):
            raise ValueError("the secret is not hexadecimal")
        secret = bytes.fromhex(secret)
    if not secret:
        raise ValueError("the secret is empty")
    key = secret
    return lambda signed: hmac.new(key, signed, hashlib.sha256).digest()
