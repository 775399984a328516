package se.budkavle.bot.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/**
 * Controls a headless Chromium browser for tests. Each method that searches for an element waits until the element
 * appears.
 */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    static final String MISSING =
            BROWSER + " or " + DRIVER + " is missing (Debian's packages chromium and chromium-driver)";

    /** How often a condition is tried. Selenium's default of half a second would be most of the tests' time. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final Path profile;
    private final ChromeDriver driver;
    private int failures;

    private Chromium(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    static Chromium open() {
        if (!isInstalled()) {
            throw new AssertionError(MISSING);
        }
        try {
            var profile = Files.createTempDirectory("budkavle-chromium");
            var options = new ChromeOptions().setBinary(BROWSER.toFile());
            options.addArguments(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--lang=sv-SE",
                    "--user-data-dir=" + profile);
            var logging = new LoggingPreferences();
            logging.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .build();
            return new Chromium(profile, new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Chromium at(URI address, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.get(address.toString());
        return this;
    }

    /** Opens the address in the current browser tab. */
    void goes(URI address) {
        driver.get(address.toString());
    }

    /** Emulates the screen of a phone, because no browser window can be that narrow. */
    void narrowTo(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Shows the web page as it is printed. */
    void printsOnPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    void darkens(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /**
     * Emulates the user's setting for reduced motion, which switches animations off. During an animation, colours
     * differ from their final values.
     */
    void keepsStill() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Sets the Accept-Language header of the browser's requests, for example to en. */
    void reads(String language) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
    }

    void runsNoScripts(boolean none) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", none));
    }

    /**
     * Runs the library axe on the web page and returns the accessibility violations that it finds. One optional rule is
     * enabled: the accessible name of a button must contain its visible label.
     */
    List<?> barriers() {
        try (var axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) driver.executeAsyncScript(
                "const done = arguments[0]; axe.run({ rules: { 'label-content-name-mismatch': { enabled: true } } }).then(found => done(found.violations"
                        + ".map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))));");
    }

    void widenAgain() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /**
     * Waits for a visible element that matches this CSS selector. If several elements match, returns the last one,
     * which is the newest in a list.
     */
    WebElement sees(String css) {
        return until(
                "see " + css,
                any -> shown(css).stream().reduce((first, second) -> second).orElse(null));
    }

    WebElement sees(String css, String words) {
        return until(
                "see " + words + " in " + css,
                any -> shown(css).stream()
                        .filter(one -> one.getText().contains(words))
                        .reduce((first, second) -> second)
                        .orElse(null));
    }

    List<WebElement> shown(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    void clicks(String css) {
        until("click " + css, any -> {
            sees(css).click();
            return true;
        });
    }

    /**
     * Returns the text of an element inside an iframe of the web page. If several elements match the CSS selector,
     * returns the first non-empty text.
     */
    String within(String frame, String css) {
        return until("read " + css + " in " + frame, any -> {
            driver.switchTo().frame(sees(frame));
            try {
                return driver.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(null);
            } finally {
                driver.switchTo().defaultContent();
            }
        });
    }

    /** Types the keys into the element that has the keyboard focus. */
    void types(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Shift+Tab, which moves the focus to the previous element. */
    void stepsBack() {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** Waits until the element with this {@code data-test} attribute has the keyboard focus. */
    void isAt(String hook) {
        until("be at " + hook, any -> hook.equals(focus()));
    }

    String focus() {
        return driver.switchTo().activeElement().getDomAttribute("data-test");
    }

    Object runs(String script) {
        return driver.executeScript(script);
    }

    <T> T until(String what, ExpectedCondition<T> isSo) {
        try {
            return new WebDriverWait(driver, RunningBot.PATIENCE, POLL_INTERVAL)
                    .withMessage("Waited in vain to " + what)
                    .ignoreAll(List.of(
                            StaleElementReferenceException.class,
                            ElementClickInterceptedException.class,
                            ElementNotInteractableException.class))
                    .until(isSo);
        } catch (TimeoutException e) {
            photographs("in-vain-" + failures++);
            throw e;
        }
    }

    void photographs(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the warnings and errors from the browser's console. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
