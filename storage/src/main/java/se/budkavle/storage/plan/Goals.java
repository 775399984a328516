package se.budkavle.storage.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the goals of all plans, including ended ones. */
@Transactional(readOnly = true)
public interface Goals extends Repository<Goal, String> {

    @Transactional
    Goal save(Goal goal);

    Optional<Goal> findById(String id);

    List<Goal> findAllByPlanIdOrderByPosition(String planId);
}
