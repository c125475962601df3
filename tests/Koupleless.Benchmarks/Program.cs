using Koupleless.Benchmarks;
using Koupleless.Benchmarks.AnalyzerCost;

// The figures of docs/benchmarks.md: dotnet run -c Release --project tests/Koupleless.Benchmarks [folder of the built samples]
// The cost of the analyzers alone: … -- analyzers
if (args is [OneModuleBenchmark.ChildArgument, var artifact, var @base])
    return await OneModuleBenchmark.RunChildAsync(artifact, @base);
if (args is [AnalyzerCostBenchmark.Argument])
{
    await AnalyzerCostBenchmark.RunAsync();
    return 0;
}

using var shop = await ShopFleet.CreateAsync(args.Length > 0 ? args[0] : ShopFleet.DefaultFolder, modules: 200);
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {shop.Artifacts.Count} modules of {shop.AverageBytes / 1024} KB, base {shop.Base}");
Console.WriteLine();
Figure.PrintHead();
await FleetBenchmark.RunAsync(shop);
await OneModuleBenchmark.RunAsync(shop);
return 0;
