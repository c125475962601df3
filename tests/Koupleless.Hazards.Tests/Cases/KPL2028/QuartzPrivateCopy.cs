// outcome: gone
// title: A module that carries Quartz and shuts its scheduler down
// packages: Serilog
// used before: Serilog/Serilog.Log
// isolate: Quartz
using System.Collections.Specialized;
using Quartz;
using Quartz.Impl;

public static class Case
{
    private static IScheduler? s_scheduler;

    public static async Task Run()
    {
        var properties = new NameValueCollection { ["quartz.scheduler.instanceName"] = "orders", ["quartz.threadPool.maxConcurrency"] = "2" };
        s_scheduler = await new StdSchedulerFactory(properties).GetScheduler();
        await s_scheduler.Start();
        await s_scheduler.ScheduleJob(JobBuilder.Create<Cleanup>().Build(), TriggerBuilder.Create().StartNow().Build());
        await Task.Delay(100);
    }

    public static async Task Stop()
    {
        if (s_scheduler is not null)
            await s_scheduler.Shutdown(waitForJobsToComplete: true);
    }
}

internal sealed class Cleanup : IJob
{
    public Task Execute(IJobExecutionContext context) => Task.CompletedTask;
}
