"""The bytes of docs/protocol.md, "Log-on"."""

import base64
import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from praya.log_on import ed25519_signer, hmac_signer, key_file_signer, log_on_bytes

NONCE = bytes(range(32))
SIGNED = bytes.fromhex(
    "000f70726179612e7631206c6f672d6f6e0020000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c"
    "1d1e1f0007616e6e2d626f74000e70726179612e76312e70726f746f"
)
SIGNATURE = base64.b64decode(
    "KTvbKm0n207tw3UCYpay5yEkaoE74koON3aMq+hSUL0ZjZQb7N0HVcTH1eCz9AhUxIC3D1dFH+4eZlyU1ErWBw=="
)


def pem_of(key):
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def test_the_example():
    signed = log_on_bytes(NONCE, "ann-bot", "praya.v1.proto")
    assert signed == SIGNED and len(signed) == 76
    assert ed25519_signer("01" * 32)(signed) == SIGNATURE


def test_the_name_counts_in_bytes():
    assert log_on_bytes(NONCE, "ä", "praya.v1.json")[51:55] == b"\x00\x02" + "ä".encode()


def test_a_key_as_pem_and_in_a_file(tmp_path):
    pem = pem_of(Ed25519PrivateKey.from_private_bytes(b"\x01" * 32))
    file = tmp_path / "key.pem"
    file.write_text(f"{pem}\n")
    assert ed25519_signer(pem)(SIGNED) == key_file_signer(file)(SIGNED) == SIGNATURE


def test_an_hmac():
    expected = hmac.new(b"\x02" * 32, SIGNED, hashlib.sha256).digest()
    assert hmac_signer("02" * 32)(SIGNED) == hmac_signer(b"\x02" * 32)(SIGNED) == expected


@pytest.mark.parametrize("key", ["", "01" * 31, "zz" * 32, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"])
def test_what_is_no_key(key):
    with pytest.raises(ValueError):
        ed25519_signer(key)


def test_a_key_of_another_kind():
    with pytest.raises(ValueError, match="not of Ed25519"):
        ed25519_signer(pem_of(generate_private_key(SECP256R1())))


@pytest.mark.parametrize("secret", ["", "abc", "xy", b""])
def test_what_is_no_secret(secret):
    with pytest.raises(ValueError):
        hmac_signer(secret)
