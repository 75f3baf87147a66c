namespace SeqrSandbox.Simulator.Texts;

/// <summary>The known name closest to an unknown one.</summary>
internal static class Nearest
{
    private const int Longest = 64;

    /// <summary>Null if none is near: two in five letters may differ.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var best = known.MinBy(candidate => Distance(name, candidate));
        return best is not null && Distance(name, best) <= Math.Max(1, name.Length * 2 / 5) ? best : null;
    }

    /// <summary>
    /// How many letters to change, add, leave out or swap with their neighbour, without regard to case. A name longer
    /// than any known one is not compared to its end.
    /// </summary>
    private static int Distance(string left, string right)
    {
        left = (left.Length > Longest ? left[..Longest] : left).ToUpperInvariant();
        right = right.ToUpperInvariant();
        var steps = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                steps[i, j] = i == 0 || j == 0 ? i + j : Step(steps, left, right, i, j);
        }

        return steps[left.Length, right.Length];
    }

    private static int Step(int[,] steps, string left, string right, int i, int j)
    {
        var change = steps[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
    }
}
