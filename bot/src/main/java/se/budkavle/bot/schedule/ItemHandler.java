package se.budkavle.bot.schedule;

/**
 * Runs the action for each due item of a routine, such as a message to send. Each action runs separately: if one item
 * fails, the remaining items are still handled.
 */
@FunctionalInterface
public interface ItemHandler {

    /**
     * Runs the action for an item. An item that has failed before is skipped until its pause is over.
     *
     * @param id identifies the item in logs and must be the same in each run; contains no personal data
     */
    void handle(String id, Runnable action);
}
