package se.budkavle.storage.delivery;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the private channels between the bot and chat accounts, and finds them. */
@Transactional(readOnly = true)
public interface PrivateChannels extends Repository<PrivateChannel, String> {

    @Transactional
    PrivateChannel save(PrivateChannel channel);

    Optional<PrivateChannel> findById(String accountId);
}
