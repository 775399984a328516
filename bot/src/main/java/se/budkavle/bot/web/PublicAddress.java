package se.budkavle.bot.web;

/** How the web is reached from outside: links in posts and letters start with it. */
public interface PublicAddress {

    /** Whether anybody answers there: not where the web is switched off or its port is taken. */
    boolean isOpen();

    /**
     * Whether links in letters work for those who get them: the address is one with HTTPS, or letters never leave this machine, as in the
     * sandbox. Without it no letter is given a link.
     */
    boolean isOpenForLetters();

    /**
     * The whole address of a page.
     *
     * @param path from the first slash
     * @throws IllegalStateException where the web is not open
     */
    String of(String path);

    /**
     * The whole address of a page to which a letter leads.
     *
     * @throws IllegalStateException where the web is not open for letters
     */
    default String inLetter(String path) {
        if (!isOpenForLetters()) {
            throw new IllegalStateException("The web is not open for letters: budkavle.web.public-address begins with no https://");
        }
        return of(path);
    }
}
