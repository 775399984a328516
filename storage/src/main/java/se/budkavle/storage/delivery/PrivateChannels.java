package se.budkavle.storage.delivery;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the private Discord channels between the bot and chat accounts. */
@Transactional(readOnly = true)
public interface PrivateChannels extends Repository<PrivateChannel, String> {

    @Transactional
    PrivateChannel save(PrivateChannel channel);

    Optional<PrivateChannel> findById(String accountId);
}
