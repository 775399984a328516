package se.budkavle.storage.newsletter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of people's subscriptions to newsletters. The repository also contains subscriptions of people who opted
 * out later.
 */
@Transactional(readOnly = true)
public interface Subscriptions extends Repository<Subscription, String> {

    @Transactional
    Subscription save(Subscription subscription);

    Optional<Subscription> findByNetworkIdAndPersonId(String networkId, String personId);

    List<Subscription> findAllByPersonIdOrderByNetworkId(String personId);

    List<Subscription> findAllByNetworkIdInOrderById(Collection<String> networkIds);
}
