package se.budkavle.storage.newsletter;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of forecasts: how many messages and emails a person was told that a newsletter issue would take. */
@Transactional(readOnly = true)
public interface CopyForecasts extends Repository<CopyForecast, String> {

    @Transactional
    CopyForecast save(CopyForecast forecast);

    Optional<CopyForecast> findById(String issueId);
}
