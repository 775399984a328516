package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of forecasts: the expected numbers of messages and emails for newsletter issues, as shown to people before
 * sending.
 */
@Transactional(readOnly = true)
public interface CopyForecasts extends Repository<CopyForecast, String> {

    @Transactional
    CopyForecast save(CopyForecast forecast);

    Optional<CopyForecast> findById(String issueId);
}
