package se.budkavle.bot.chat;

import java.util.List;

/**
 * Provides several handlers of buttons, menus and forms, for example all handlers of one message. The handlers share
 * the same services.
 *
 * <p>A bean of this type must not use {@code @Transactional}. The handlers call the bean's methods directly. The Spring
 * proxy, which would begin the transaction, is therefore not called. Use {@link Press#inTransaction} to begin a
 * transaction.
 */
public interface Presses {

    List<Press> presses();
}
