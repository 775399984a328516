package se.budkavle.storage.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.SwedishNameOrder;

/** Repository of the association's networks (working groups), including ended networks. */
@Transactional(readOnly = true)
public interface Networks extends Repository<Network, String> {

    @Transactional
    Network save(Network network);

    Optional<Network> findById(String id);

    @Query("select * from network where channel_id = :channelId")
    Optional<Network> findByChannelId(String channelId);

    @Query("select * from network")
    List<Network> all();

    default List<Network> findAllByOrderByTitle() {
        return all().stream().sorted(SwedishNameOrder.by(Network::title)).toList();
    }

    /** Returns the active networks that prepare agenda items for this network. */
    @Query("select * from network where prepares_for = :networkId and ended_at is null order by id")
    List<Network> preparing(String networkId);

    /**
     * Returns the ids of the closed networks. Only the people of a closed network, directors and administrators may
     * read its data.
     */
    @Query("select id from network where closed")
    List<String> closedIds();

    /** Returns a map from ids to networks that contains all networks, including ended networks. */
    default Map<String, Network> byId() {
        return all().stream().collect(Collectors.toMap(Network::id, Function.identity()));
    }
}
