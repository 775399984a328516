package se.budkavle.bot.testing;

import se.budkavle.bot.web.PublicAddress;

/** The public address without a server, so that links can be read from texts; open unless a test closes it. */
public final class KnownAddress implements PublicAddress {

    private boolean open = true;
    private boolean openForLetters = true;

    /** Opens or closes the web, also for letters. */
    public void open(boolean isOpen) {
        open = isOpen;
        openForLetters = isOpen;
    }

    /** Opens or closes the web for letters only, as without HTTPS. */
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
