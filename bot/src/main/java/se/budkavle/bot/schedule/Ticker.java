package se.budkavle.bot.schedule;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Schedules ticks at a fixed interval with Quartz. Each tick runs a routine. Quartz stores no jobs, because the bot's
 * own database tables contain the due items.
 *
 * <p>All ticks are rescheduled whenever the computer's clock is changed. If the clock was set back by an hour, Quartz
 * would otherwise run no tick for an hour.
 *
 * <p>At shutdown, the bot waits up to 10 seconds for running ticks, and then closes the Discord connection and the
 * database. An item of an interrupted tick stays claimed (reserved) by this instance of the bot, and is retried only
 * after the claim expires.
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
    private final RealClock machine;
    /**
     * A lock that lets running ticks finish when the bot stops. Each running tick has the read lock. The stopping bot
     * acquires the write lock, so that no new tick begins.
     */
    private volatile ReentrantReadWriteLock ticks = new ReentrantReadWriteLock();

    private volatile boolean running;
    private volatile @Nullable ScheduledExecutorService watching;

    Ticker(Routines routines, Scheduler scheduler, TickerSettings settings, RealClock machine) {
        this.routines = routines;
        this.scheduler = scheduler;
        this.settings = settings;
        this.machine = machine;
    }

    /** Runs the named routine if its interval has passed; does nothing if the bot is stopping. */
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
        var watch = watching;
        if (watch != null) {
            watch.shutdownNow();
            watching = null;
        }
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
                    fromNow(name));
        }
        if (watching == null) {
            watching = watch(new ClockJumpDetector(machine.source(), System::nanoTime));
        }
    }

    private ScheduledExecutorService watch(ClockJumpDetector clock) {
        var thread = Executors.newSingleThreadScheduledExecutor(new DaemonThreadFactory("clock-watch"));
        // The executor measures its delay with a monotonic clock, so a change of the computer's clock does not affect
        // it.
        var unused = thread.scheduleWithFixedDelay(() -> planAnewIfSet(clock), 1, 1, TimeUnit.SECONDS);
        return thread;
    }

    /** If the computer's clock was changed, schedules all ticks again, beginning at the new time. */
    void planAnewIfSet(ClockJumpDetector clock) {
        clock.setBy().ifPresent(by -> {
            log.warn("The computer's clock was set by {}; the routines go on from now", by);
            try {
                for (var name : routines.names()) {
                    scheduler.rescheduleJob(TriggerKey.triggerKey(name), fromNow(name));
                }
            } catch (SchedulerException e) {
                log.error("The routines cannot be planned anew after the clock was set; start the bot again", e);
            }
        });
    }

    private Trigger fromNow(String name) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name)
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(settings.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Quartz job that runs one routine (background job) once, each time Quartz starts it. */
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
