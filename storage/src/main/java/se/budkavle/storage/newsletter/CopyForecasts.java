package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the forecasts of newsletter issues: the numbers of messages and emails that a person was shown before
 * sending.
 */
@Transactional(readOnly = true)
public interface CopyForecasts extends Repository<CopyForecast, String> {

    @Transactional
    CopyForecast save(CopyForecast forecast);

    Optional<CopyForecast> findById(String issueId);
}
