using System.Xml.Linq;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Pairs the elements of two answers for comparison.</summary>
internal static class ElementPairs
{
    /// <summary>Whether two texts of members with this name are equivalent.</summary>
    public delegate bool Alike(string member, string recorded, string now);

    /// <summary>The children of two elements side by side, paired by name.</summary>
    public static IEnumerable<(string Path, XElement? Recorded, XElement? Now)> Of(
        string path, XElement recorded, XElement now, Alike texts)
    {
        var names = recorded.Elements().Concat(now.Elements()).Select(child => child.Name).Distinct();
        foreach (var name in names)
        {
            var before = recorded.Elements(name).ToList();
            var after = InOrderOf(before, now.Elements(name).ToList(), texts);
            var count = Math.Max(before.Count, after.Count);
            for (var i = 0; i < count; i++)
            {
                var step = count == 1 ? name.LocalName : $"{name.LocalName}[{i + 1}]";
                yield return (path.Length == 0 ? step : $"{path}/{step}", before.ElementAtOrDefault(i), after.ElementAtOrDefault(i));
            }
        }
    }

    /// <summary>
    /// Orders the new elements: each at the place of the recorded one that it matches, the rest in the places left. A
    /// report's rows are in the order of references, which differ.
    /// </summary>
    private static List<XElement> InOrderOf(List<XElement> recorded, List<XElement> now, Alike texts)
    {
        if (recorded.Count < 2 || recorded.Count != now.Count)
            return now;
        var rest = new LinkedList<XElement>(now);
        var ordered = new XElement?[recorded.Count];
        for (var i = 0; i < recorded.Count; i++)
        {
            for (var candidate = rest.First; candidate is not null; candidate = candidate.Next)
            {
                if (!AreAlike(recorded[i], candidate.Value, texts))
                    continue;
                ordered[i] = candidate.Value;
                rest.Remove(candidate);
                break;
            }
        }

        var left = new Queue<XElement>(rest);
        return [.. ordered.Select(element => element ?? left.Dequeue())];
    }

    /// <summary>Whether two elements do not differ at all.</summary>
    private static bool AreAlike(XElement recorded, XElement now, Alike texts) => recorded.HasElements || now.HasElements
        ? recorded.Elements().Count() == now.Elements().Count()
            && recorded.Elements().Zip(now.Elements())
                .All(pair => pair.First.Name == pair.Second.Name && AreAlike(pair.First, pair.Second, texts))
        : texts(recorded.Name.LocalName, recorded.Value, now.Value);
}
