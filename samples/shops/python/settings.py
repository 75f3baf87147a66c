"""What the environment says."""

import os

SEQR_URL = os.environ.get("SEQR_URL", "http://localhost:8080/soap/merchant/cashregister-2")
TERMINAL = os.environ.get("SEQR_TERMINAL", "public_test_shop_terminal")
PASSWORD = os.environ.get("SEQR_PASSWORD", "12345678")
SHOP_URL = os.environ.get("SHOP_URL", "http://127.0.0.1:9000")  # where SEQR and the payer reach the shop
DATA = os.environ.get("DATA", "data")
TEST_CLOCK = os.environ.get("TEST_CLOCK") == "1"
