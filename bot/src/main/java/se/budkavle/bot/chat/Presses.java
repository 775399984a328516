package se.budkavle.bot.chat;

import java.util.List;

/**
 * Provides several presses that share their collaborators, such as those of one card.
 *
 * <p>A bean of this type must not use {@code @Transactional}: its presses call its methods directly, past the proxy
 * that would begin the transaction. {@link Press#inTransaction} begins one.
 */
public interface Presses {

    List<Press> presses();
}
