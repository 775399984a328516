package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the forecasts of issues. */
@Transactional(readOnly = true)
public interface Forecasts extends Repository<Forecast, String> {

    @Transactional
    Forecast save(Forecast forecast);

    Optional<Forecast> findById(String issueId);
}
