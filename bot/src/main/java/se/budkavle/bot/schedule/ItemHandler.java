package se.budkavle.bot.schedule;

/** Takes what a routine finds due, item by item, and does each by itself. */
@FunctionalInterface
public interface ItemHandler {

    /**
     * Does this now, or later if it has failed before and its pause is not over.
     *
     * @param id says in the log which item it is; the same at each look, no personal data
     */
    void handle(String id, Runnable action);
}
