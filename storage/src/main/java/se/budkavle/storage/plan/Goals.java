package se.budkavle.storage.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The goals of all plans, ended ones included. */
@Transactional(readOnly = true)
public interface Goals extends Repository<Goal, String> {

    @Transactional
    Goal save(Goal goal);

    Optional<Goal> findById(String id);

    List<Goal> findAllByPlanIdOrderByPosition(String planId);
}
