package se.budkavle.storage.cooperation;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the organisations' steps of the cooperation ladder, including rows that a correction has replaced. */
@Transactional(readOnly = true)
public interface OrganisationSteps extends Repository<OrganisationStep, String> {

    @Transactional
    OrganisationStep save(OrganisationStep step);

    List<OrganisationStep> findAllByOrganisationId(String organisationId);

    List<OrganisationStep> findAllByOrganisationIdAndNetworkId(String organisationId, String networkId);
}
