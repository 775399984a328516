package se.budkavle.bot.schedule;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ticks every routine at a fixed interval; Quartz keeps no state, because due items are in the tables.
 *
 * <p>At shutdown it lets running work finish before the connection and the database are closed, because claimed but
 * unfinished items would wait until their claims expire.
 */
@Component
public class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final String ROUTINE = "routine";
    private static final String TICKER = "ticker";

    private static final int MOMENT_SECONDS = 10;

    private final Routines routines;
    private final Scheduler scheduler;
    private final TickerSettings settings;
    /** Held for reading by each tick, and for writing once the bot is stopping. */
    private volatile ReentrantReadWriteLock ticks = new ReentrantReadWriteLock();

    private volatile boolean running;

    Ticker(Routines routines, Scheduler scheduler, TickerSettings settings) {
        this.routines = routines;
        this.scheduler = scheduler;
        this.settings = settings;
    }

    /** Ticks one routine, unless the bot is stopping. */
    public void tick(String name) {
        var mine = ticks.readLock();
        if (!mine.tryLock()) {
            return;
        }
        try {
            routines.tick(name);
        } finally {
            mine.unlock();
        }
    }

    @Override
    public void start() {
        ticks = new ReentrantReadWriteLock();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!ticks.writeLock().tryLock(MOMENT_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A routine has not come to an end within {} s; it is left to itself", MOMENT_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws SchedulerException {
        scheduler.getContext().put(TICKER, this);
        for (var name : routines.names()) {
            if (scheduler.checkExists(org.quartz.JobKey.jobKey(name))) {
                continue;
            }
            scheduler.scheduleJob(
                    JobBuilder.newJob(Tick.class)
                            .withIdentity(name)
                            .usingJobData(ROUTINE, name)
                            .build(),
                    TriggerBuilder.newTrigger()
                            .startNow()
                            .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                    .withIntervalInMilliseconds(settings.every().toMillis())
                                    .repeatForever()
                                    .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build());
        }
    }

    /** Ticks one routine as a Quartz job. */
    @DisallowConcurrentExecution
    public static class Tick implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            try {
                var ticker = (Ticker) Objects.requireNonNull(
                        context.getScheduler().getContext().get(TICKER), "Quartz has lost its context");
                ticker.tick(context.getMergedJobDataMap().getString(ROUTINE));
            } catch (SchedulerException e) {
                throw new IllegalStateException("Quartz has lost its context", e);
            }
        }
    }
}
