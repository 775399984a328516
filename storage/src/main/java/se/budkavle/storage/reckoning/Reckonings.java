package se.budkavle.storage.reckoning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the reckonings, which are the networks' yearly reviews. */
@Transactional(readOnly = true)
public interface Reckonings extends Repository<Reckoning, String> {

    @Transactional
    Reckoning save(Reckoning reckoning);

    Optional<Reckoning> findById(String id);

    /**
     * Returns the network's reckoning (yearly review) for the plan of this year. Returns empty if the network has no
     * reckoning, or if the reckoning was withdrawn.
     */
    @Query("select * from reckoning where network_id = :networkId and year = :year and withdrawn_at is null")
    Optional<Reckoning> findByNetworkIdAndYear(String networkId, int year);

    /** Returns all networks' reckonings for the plan of this year. Omits withdrawn reckonings. */
    @Query("select * from reckoning where year = :year and withdrawn_at is null")
    List<Reckoning> findAllByYear(int year);

    /**
     * Returns the latest year for whose plan at least one valid reckoning exists; a withdrawn reckoning is not valid.
     */
    @Query("select max(year) from reckoning where withdrawn_at is null")
    Optional<Integer> latestYear();
}
