package se.budkavle.bot.chat;

import java.util.List;

/**
 * Provides several handlers of buttons, menus and forms, for example all handlers of one message. The handlers share
 * the same services.
 *
 * <p>{@code @Transactional} has no effect on the methods of a {@code Presses} bean, because the handlers call the
 * bean's methods directly and not through Spring's proxy. Use {@link Press#inTransaction} to begin a transaction.
 */
public interface Presses {

    List<Press> presses();
}
