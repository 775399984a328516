package se.budkavle.storage.reckoning;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the yearly reckonings of the networks. */
@Transactional(readOnly = true)
public interface Reckonings extends Repository<Reckoning, String> {

    @Transactional
    Reckoning save(Reckoning reckoning);

    Optional<Reckoning> findById(String id);

    Optional<Reckoning> findByNetworkIdAndYear(String networkId, int year);

    List<Reckoning> findAllByYear(int year);

    /** Returns the year of the coming plan for which a reckoning was opened last. */
    @Query("select max(year) from reckoning")
    Optional<Integer> latestYear();
}
