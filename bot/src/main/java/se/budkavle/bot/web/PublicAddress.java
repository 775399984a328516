package se.budkavle.bot.web;

/** How the web is reached from outside: links in posts and letters start with it. */
public interface PublicAddress {

    /** Whether anybody answers there: not where the web is switched off or its port is taken. */
    boolean isOpen();

    /**
     * The whole address of a page.
     *
     * @param path from the first slash
     * @throws IllegalStateException where the web is not open
     */
    String of(String path);
}
