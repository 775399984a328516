package se.budkavle.bot.testing;

import se.budkavle.bot.web.PublicAddress;

/**
 * A fixed public address, without a web server behind it, so that tests can find links in texts. Reports the web server
 * as running unless a test changes this.
 */
public final class KnownAddress implements PublicAddress {

    private boolean open = true;
    private boolean openForLetters = true;

    /** Sets whether the web server is reported as running, and whether email recipients can open links. */
    public void open(boolean isOpen) {
        open = isOpen;
        openForLetters = isOpen;
    }

    /**
     * Sets only whether email recipients can open links, and keeps the state of the web server. In production,
     * recipients cannot open links if the address has no HTTPS.
     */
    public void openForLetters(boolean isOpen) {
        openForLetters = isOpen;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isOpenForLetters() {
        return openForLetters;
    }

    @Override
    public String of(String path) {
        return "https://calendar.example" + path;
    }
}
