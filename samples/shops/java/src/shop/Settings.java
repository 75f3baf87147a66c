package shop;

import java.net.URI;
import java.nio.file.Path;

/** What the environment says. */
final class Settings {
    static final URI SEQR_URL = URI.create(setting("SEQR_URL", "http://localhost:8080/soap/merchant/cashregister-2"));
    static final String TERMINAL = setting("SEQR_TERMINAL", "public_test_shop_terminal");
    static final String PASSWORD = setting("SEQR_PASSWORD", "12345678");
    /** Where SEQR and the payer reach the shop. */
    static final String SHOP_URL = setting("SHOP_URL", "http://127.0.0.1:9000");
    static final Path DATA = Path.of(setting("DATA", "data"));
    static final boolean TEST_CLOCK = setting("TEST_CLOCK", "").equals("1");

    private Settings() {
    }

    private static String setting(String name, String usual) {
        return System.getenv().getOrDefault(name, usual);
    }
}
