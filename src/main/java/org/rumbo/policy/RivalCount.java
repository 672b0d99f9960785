package org.rumbo.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.jspecify.annotations.Nullable;

/**
 * The largest or smallest number of rivals that are above a country under one choice of weights, by branch and bound.
 *
 * <p>At each node some rivals are held on the wanted side, some are given up, and the rest may be wanted by a fraction: a
 * linear programme over shares and fractions, whose optimum bounds what the node can still bring. The shares that it finds
 * are a choice of weights like any other, so that counting rivals there gives a solution at once; a node is left when its
 * bound does not beat the best count so far.
 */
final class RivalCount {

    private static final double ROUNDING = 1e-7;
    private static final int ITERATIONS = 20_000;

    /** What was decided about a rival on the way to a node. */
    private enum Choice {
        OPEN,
        HELD,
        GIVEN_UP
    }

    private final ShareSpace space;
    private final List<double[]> leads;
    private final boolean most;
    private final int dimensions;
    /** How far the wrong side each rival can be, so that giving it up wholly leaves the shares free. */
    private final double[] furthest;

    private int wanted;

    /**
     * @param space of the shares of weights
     * @param leads by how much each rival is above, as a linear function of the shares
     * @param most whether as many as possible are to be above, or as few
     */
    RivalCount(ShareSpace space, List<double[]> leads, boolean most) {
        this.space = space;
        this.leads = leads;
        this.most = most;
        this.dimensions = space.dimensions();
        this.furthest =
                leads.stream().mapToDouble(lead -> space.extreme(lead, !most)).toArray();
    }

    /** How many are above. */
    int solve() {
        space.corners(shares -> wanted = Math.max(wanted, count(shares)));
        Choice[] choices = new Choice[leads.size()];
        Arrays.fill(choices, Choice.OPEN);
        branch(choices);
        return most ? wanted : leads.size() - wanted;
    }

    private void branch(Choice[] choices) {
        double[] solution = relaxed(choices);
        if (solution == null) {
            return;
        }
        wanted = Math.max(wanted, count(solution));
        int bound = (int) Math.floor(solution[dimensions + leads.size()] + ROUNDING * leads.size() + ROUNDING);
        if (bound <= wanted) {
            return;
        }
        int next = -1;
        double undecided = Double.MAX_VALUE;
        for (int r = 0; r < choices.length; r++) {
            double distance = Math.abs(solution[dimensions + r] - 0.5);
            if (choices[r] == Choice.OPEN && distance < undecided) {
                next = r;
                undecided = distance;
            }
        }
        if (next < 0) {
            // all that is held is possible at once
            wanted = bound;
            return;
        }
        for (Choice choice : new Choice[] {Choice.HELD, Choice.GIVEN_UP}) {
            choices[next] = choice;
            branch(choices);
        }
        choices[next] = Choice.OPEN;
    }

    /** Shares, then how far each rival is wanted, then the sum of that; null where what is held cannot be. */
    private double @Nullable [] relaxed(Choice[] choices) {
        int rivals = leads.size();
        double[] goal = new double[dimensions + rivals];
        Arrays.fill(goal, dimensions, goal.length, 1);
        List<LinearConstraint> constraints = new ArrayList<>();
        space.wholes()
                .forEach(whole -> constraints.add(
                        new LinearConstraint(Arrays.copyOf(whole, dimensions + rivals), Relationship.EQ, 1)));
        space.ties()
                .forEach(tie -> constraints.add(
                        new LinearConstraint(Arrays.copyOf(tie, dimensions + rivals), Relationship.GEQ, 0)));
        for (int r = 0; r < rivals; r++) {
            double[] side = Arrays.copyOf(leads.get(r), dimensions + rivals);
            double[] fraction = new double[dimensions + rivals];
            fraction[dimensions + r] = 1;
            // above: by more than a tie, with room for rounding; not above: by no more than a tie
            double border = most ? 2 * RankRanges.TIE : RankRanges.TIE;
            Relationship wantedSide = most ? Relationship.GEQ : Relationship.LEQ;
            switch (choices[r]) {
                case OPEN -> {
                    side[dimensions + r] = furthest[r] - border;
                    constraints.add(new LinearConstraint(side, wantedSide, furthest[r]));
                    constraints.add(new LinearConstraint(fraction, Relationship.LEQ, 1));
                }
                case HELD -> {
                    constraints.add(new LinearConstraint(side, wantedSide, border));
                    constraints.add(new LinearConstraint(fraction, Relationship.EQ, 1));
                }
                case GIVEN_UP -> constraints.add(new LinearConstraint(fraction, Relationship.EQ, 0));
            }
        }
        try {
            var optimum = new SimplexSolver()
                    .optimize(
                            new MaxIter(ITERATIONS),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true));
            double[] solution = Arrays.copyOf(optimum.getPoint(), dimensions + rivals + 1);
            solution[dimensions + rivals] = optimum.getValue();
            return solution;
        } catch (MathIllegalStateException e) {
            if (e.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION) {
                return null;
            }
            throw e;
        }
    }

    /** How many rivals are on the wanted side under these shares. */
    private int count(double[] shares) {
        int count = 0;
        for (double[] lead : leads) {
            double sum = 0;
            for (int i = 0; i < dimensions; i++) {
                sum += lead[i] * shares[i];
            }
            // what meets the border of a tie exactly is a tie, whatever the last digit says
            if (sum > RankRanges.TIE + ROUNDING == most) {
                count++;
            }
        }
        return count;
    }
}
