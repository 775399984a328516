package se.budkavle.storage.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the compositions of networks: their organisations, seats and terms of office. Each stored network has
 * one composition.
 */
@Transactional(readOnly = true)
public interface NetworkCompositions extends Repository<NetworkComposition, String> {

    /**
     * Saves the composition of a network. The network itself must be saved first, because the network and its
     * composition share one row and the version number of this row.
     */
    @Transactional
    NetworkComposition save(NetworkComposition composition);

    Optional<NetworkComposition> findById(String networkId);

    List<NetworkComposition> findAll();

    @Query("select network_id, organisation_id, faction from seat")
    List<NetworkSeat> allSeats();

    @Query("select network_id, guest from participation where organisation_id = :organisationId")
    List<NetworkParticipation> participationsOf(String organisationId);

    default NetworkComposition of(Network network) {
        return findById(network.id()).orElseThrow();
    }
}
