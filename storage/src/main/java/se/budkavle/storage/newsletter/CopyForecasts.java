package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the forecasts of issues. */
@Transactional(readOnly = true)
public interface CopyForecasts extends Repository<CopyForecast, String> {

    @Transactional
    CopyForecast save(CopyForecast forecast);

    Optional<CopyForecast> findById(String issueId);
}
