package org.rumbo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rumbo.dataset.EditionDifference;
import org.rumbo.testing.Releases;

/** Long work takes turns, is shared, and ends when nobody waits. */
class ComparisonsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final DifferenceService differences = mock();
    private final Comparisons comparisons = new Comparisons(differences);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        go.countDown();
        comparisons.destroy();
    }

    /** Takes the turn until the test lets go of it. */
    private void occupy() throws InterruptedException {
        var begun = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> comparisons.run(LONG, wanted -> {
                    begun.countDown();
                    go.await();
                }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_piece_is_done_at_a_time_in_the_order_in_which_they_came() throws Exception {
        occupy();
        var atOnce = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int number = i;
                int before = comparisons.open();
                all.add(readers.submit(() -> comparisons.run(LONG, wanted -> {
                    most.add(atOnce.incrementAndGet());
                    order.add(number);
                    atOnce.decrementAndGet();
                })));
                while (comparisons.open() == before) {
                    Thread.onSpinWait();
                }
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(most).containsOnly(1);
    }

    @Test
    void who_comes_when_too_many_wait_is_told_to_come_again() throws Exception {
        occupy();
        for (int i = 0; i < 8; i++) {
            int before = comparisons.open();
            Thread.ofVirtual().start(() -> comparisons.run(LONG, wanted -> {}));
            while (comparisons.open() == before) {
                Thread.onSpinWait();
            }
        }

        assertThatThrownBy(() -> comparisons.run(LONG, wanted -> {}))
                .isInstanceOfSatisfying(ComparisonsBusy.class, busy -> {
                    assertThat(busy.getStatusCode().value()).isEqualTo(503);
                    assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                });
    }

    @Test
    void work_whose_caller_has_gone_ends() throws Exception {
        var asked = new CountDownLatch(1);
        var ended = new CountDownLatch(1);

        assertThatThrownBy(() -> comparisons.run(Duration.ofMillis(50), wanted -> {
                    asked.countDown();
                    try {
                        while (true) {
                            wanted.check();
                            Thread.sleep(5);
                        }
                    } catch (CancellationException e) {
                        ended.countDown();
                        throw e;
                    }
                }))
                .isInstanceOf(ComparisonsBusy.class);

        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_whose_caller_has_gone_before_its_turn_never_begins() throws Exception {
        occupy();
        var begun = new AtomicInteger();

        assertThatThrownBy(() -> comparisons.run(Duration.ofMillis(20), wanted -> begun.incrementAndGet()))
                .isInstanceOf(ComparisonsBusy.class);
        go.countDown();
        comparisons.run(LONG, wanted -> {});

        assertThat(begun).hasValue(0);
    }

    @Test
    void what_goes_wrong_is_told_to_who_waits() {
        assertThatThrownBy(() -> comparisons.run(LONG, wanted -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
    }

    @Test
    void who_asks_for_the_same_shares_the_work_and_has_it_when_it_is_done() throws Exception {
        ReleasePair pair = new ReleasePair(Releases.numbered(1), Releases.numbered(2));
        var difference = new ReleaseDifference(
                pair.from(),
                pair.to(),
                Map.of(),
                new EditionDifference(Map.of(), Map.of(), List.of(), List.of(), List.of()),
                List.of());
        var done = new AtomicInteger();
        when(differences.atHand(any(), any()))
                .thenAnswer(_ -> done.get() == 0 ? Optional.empty() : Optional.of(difference));
        when(differences.between(any(), any(), any())).thenAnswer(_ -> {
            go.await();
            done.incrementAndGet();
            return difference;
        });

        assertThat(comparisons.between(pair, null, Duration.ZERO)).isEmpty();
        assertThat(comparisons.between(pair, null, Duration.ofMillis(10))).isEmpty();
        assertThat(comparisons.open()).isEqualTo(1);
        go.countDown();

        assertThat(comparisons.between(pair, null, LONG)).contains(difference);
        verify(differences, times(1)).between(any(), any(), any());
    }

    @Test
    void a_page_that_asks_now_and_then_is_told_what_went_wrong_in_the_meantime() throws Exception {
        ReleasePair pair = new ReleasePair(Releases.numbered(1), Releases.numbered(2));
        when(differences.atHand(any(), any())).thenReturn(Optional.empty());
        when(differences.between(any(), any(), any())).thenAnswer(_ -> {
            go.await();
            throw new IllegalStateException("the disk is full");
        });
        assertThat(comparisons.between(pair, null, Duration.ZERO)).isEmpty();

        go.countDown();
        comparisons.run(LONG, wanted -> {});

        assertThatThrownBy(() -> comparisons.between(pair, null, Duration.ZERO)).hasMessage("the disk is full");
        verify(differences, times(1)).between(any(), any(), any());
    }
}
