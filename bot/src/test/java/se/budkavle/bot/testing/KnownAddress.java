package se.budkavle.bot.testing;

import se.budkavle.bot.web.PublicAddress;

/** The web's address where no server runs, so that links can be read in what is said; open unless a test closes it. */
public final class KnownAddress implements PublicAddress {

    private boolean open = true;
    private boolean openForLetters = true;

    /** For letters too. */
    public void open(boolean isOpen) {
        open = isOpen;
        openForLetters = isOpen;
    }

    /** As where the address has no HTTPS. */
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
