package se.budkavle.storage.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that wait for confirmation, and the marks of those that were. */
@Transactional(readOnly = true)
public interface PlanImports extends Repository<PlanImport, String> {

    @Transactional
    PlanImport save(PlanImport planImport);

    Optional<PlanImport> findById(String id);
}
