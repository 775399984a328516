package se.budkavle.bot.chat;

import java.util.List;

/**
 * Provides several handlers of buttons, menus and forms that share the same services, for example all handlers of one
 * message.
 *
 * <p>A bean of this type must not use {@code @Transactional}. The handlers call the bean's methods directly, without
 * the Spring proxy, which would begin the transaction. Use {@link Press#inTransaction} to begin a transaction.
 */
public interface Presses {

    List<Press> presses();
}
