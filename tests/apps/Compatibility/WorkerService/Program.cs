using WorkerService;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<FolderOptions>(builder.Configuration);
builder.Services.AddHostedService<Worker>();

var host = builder.Build();
host.Run();
